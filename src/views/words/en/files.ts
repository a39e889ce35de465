import { formatNumber } from '../../format.ts'

export const files = {
  open: 'Open a file',
  drop: 'Drop to open. The file stays on this machine.',
  layers: 'Layers',
  /** Beside the layers: what an analyst with a file under embargo wants to know. */
  stays: 'Opened files stay on this machine.',
  remove: 'Remove',
  removeName: (name: string) => `Remove ${name}`,
  reading: (name: string, bytes: number) => `Reading ${name}, ${formatBytes(bytes)} …`,
  progress: {
    name: (name: string) => `Reading ${name}`,
    text: (bytes: number, size: number | null, events: number, rejected: number) => {
      const read = size === null ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(size)}`
      return `${read} · ${formatNumber(events)} events · ${formatNumber(rejected)} rejected`
    },
    cancel: 'Cancel',
    cancelName: (name: string) => `Cancel reading ${name}; what was read stays`,
  },
  failed: (name: string, why: string) => `${name} could not be opened: ${withStop(why)}`,
  dismiss: 'Dismiss',
  dismissName: (name: string) => `Dismiss ${name}`,
  columns: {
    open: 'Columns…',
    openName: (name: string) => `Columns… of ${name}`,
    title: (name: string) => `Columns of ${name}`,
    close: 'Close columns',
    hint: 'The columns of this file were guessed. Say what they hold, and it is read again; files with the same columns will be read so from then on.',
    uses: {
      start: 'Date',
      end: 'End',
      lat: 'Latitude',
      lon: 'Longitude',
      title: 'Title',
      kind: 'Kind',
      place: 'Place',
      actor: 'Actor',
      target: 'Second actor',
      killed: 'Fatalities',
    },
    order: 'Day or month first',
    orders: { shown: 'As the dates show', 'day-first': 'Day first, 31/12', 'month-first': 'Month first, 12/31' },
    none: 'None',
    unnamed: (number: number) => `Column ${number}`,
    apply: 'Read the file again',
    failed: (why: string) => `Nothing was changed: ${withStop(why)}`,
    notRemembered: (why: string) =>
      `The file was read again, but the choice could not be kept for the next one: ${withStop(why)}`,
  },
  ask: {
    title: (host: string) => `Open the feed of ${host}?`,
    close: 'Close question',
    why: (host: string) =>
      `The link that you followed names a feed on another server. Nothing has been asked of ${host} yet; it would learn the address of your machine.`,
    open: 'Open',
    not: "Don't open",
  },
}

function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
