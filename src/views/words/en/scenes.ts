import { formatNumber } from '../../format.ts'

const scenes = (count: number) => (count === 1 ? '1 scene' : `${formatNumber(count)} scenes`)

/** Of the dialog that makes the list; these come with it, since few pages open it. */
export const sceneWords = {
  add: 'Add to the wall',
  dialog: 'Scenes of the wall',
  close: 'Close scenes',
  from: {
    address: 'This list came with the link. A change keeps it in this browser.',
    saved: 'This list is kept in this browser, for this feed.',
    config: 'This list is the one of this installation. A change keeps a copy in this browser.',
    feed: 'This list is the feed’s own. A change keeps a copy in this browser.',
  },
  notKept: (why: string) =>
    `This browser does not let the page keep the list: ${withStop(why)} Export it, or copy its link.`,
  addTitle: 'Add what you see now',
  listTitle: (count: number) => (count === 0 ? 'No scenes yet' : scenes(count)),
  none: 'Without scenes the wall shows the view that it was opened with.',
  title: 'Title',
  seconds: 'Seconds',
  lead: 'Leads',
  leads: { all: 'The whole composition', map: 'Map', chart: 'Strikes and casualties', visits: 'Diplomatic visits' },
  notes: 'Notes for the presenter',
  range: 'Time',
  ranges: {
    asSet: (range: string) => `As it is now: ${range}`,
    P1D: 'The newest 24 hours in the data',
    P7D: 'The newest 7 days in the data',
    P30D: 'The newest 30 days in the data',
  },
  save: 'Save scene',
  cancel: 'Cancel',
  lasts: (seconds: number, lead: string | undefined) =>
    [`${formatNumber(seconds)} s`, lead].filter(Boolean).join(' · '),
  up: 'Up',
  upName: (title: string) => `Move up: ${title}`,
  down: 'Down',
  downName: (title: string) => `Move down: ${title}`,
  edit: 'Edit',
  editName: (title: string) => `Edit scene: ${title}`,
  remove: 'Remove',
  removeName: (title: string) => `Remove scene: ${title}`,
  show: (title: string) => `Show on the wall: ${title}`,
  keys: 'In the list, Alt with ↑ or ↓ moves a scene.',
  exportIt: 'Export as JSON',
  importIt: 'Import JSON',
  copyLink: 'Copy as one link',
  reset: 'Forget my list',
  presenter: 'Presenter window',
  undo: 'Undo',
  fileName: 'faultline-scenes.json',
  said: {
    added: (title: string, place: number) => `“${title}” is scene ${place}.`,
    moved: (title: string, place: number, count: number) => `“${title}” is now ${place} of ${count}.`,
    removed: (title: string) => `“${title}” was removed.`,
    saved: (title: string) => `“${title}” was saved.`,
    imported: (count: number, before: number) => `${scenes(count)} imported in place of ${formatNumber(before)}.`,
    nothingImported: (name: string) => `Nothing of ${name} was imported, and the list is as it was:`,
    partlyImported: 'Not all could be read:',
    copied: (count: number) => `A link with ${scenes(count)} was copied.`,
    notCopied: 'This page may not use the clipboard. The link is selected: copy it by hand.',
    forgotten: 'Your list was forgotten.',
  },
  link: 'Link with all scenes',
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
