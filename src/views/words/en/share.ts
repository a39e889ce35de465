import { formatNumber } from '../../format.ts'

export const share = {
  title: 'Share',
  close: 'Close share',
  link: 'Link',
  linkMeans: 'Opens exactly this view: filters, selection, map and tables.',
  copyLink: 'Copy link',
  copied: { link: 'Link copied', citation: 'Citation copied', embed: 'Embed code copied' },
  notCopied: 'This page may not use the clipboard. The text is selected: copy it by hand.',
  filesStay: 'Opened files are not part of the link: they stay on this machine.',
  tooLong: (length: number, most: number) =>
    `The whole link has ${formatNumber(length)} characters; some programs cut off what is over ${formatNumber(most)}.`,
  leftOut: (names: string[], length: number) =>
    `This one has ${formatNumber(length)} and leaves out ${inWords(names)}.`,
  stillLong: (length: number) =>
    `Even without what could be left out it has ${formatNumber(length)}: fewer ticked boxes or a shorter search would shorten it.`,
  whole: 'The whole link',
  parts: {
    scenes: 'the list of scenes',
    scene: 'the scene',
    off: 'which series are switched off',
    tables: 'which panes are tables',
    totals: 'the tab of the chart',
    lanes: 'the order of the lanes',
    theme: 'light or dark',
    map: 'the map’s position',
    refresh: 'how often the feed is looked at',
    zone: 'the clock',
  },
  citation: 'Citation',
  copyCitation: 'Copy citation',
  embed: 'Embed code',
  embedMeans: 'Puts one pane, or the board, into a page of yours.',
  pane: 'Pane',
  panes: { board: 'Board', map: 'Map', chart: 'Chart', visits: 'Visits' },
  copyEmbed: 'Copy embed code',
  frameTitle: (pane: string, feed: string) => `${pane}: ${feed}`,
  qr: 'QR code',
  qrMeans: 'A phone’s camera opens this view.',
  qrName: (what: string) => `QR code of the link: ${what}`,
  qrTooLong: (length: number) => `The link has ${formatNumber(length)} characters, more than a QR code can hold.`,
  qrLocal: 'This address works on this machine only: phones need the server’s name in the network.',
  qrClose: 'Close QR code',
  qrOf: (scene: string) => `Open “${scene}” on your phone`,
}

function inWords(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
