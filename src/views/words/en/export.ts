import { formatNumber } from '../../format.ts'

const events = (count: number) => `${formatNumber(count)} ${count === 1 ? 'event' : 'events'}`

export const exporting = {
  title: 'Export',
  close: 'Close export',
  what: 'What is shown, and nothing else:',
  filesStay: 'Opened files are part of the data, but of no link.',
  geojson: 'GeoJSON',
  geojsonMeans:
    'A feed of these events with their claims, sources, actors and front lines. Opens here as it is, and in any map program.',
  csv: 'CSV',
  csvMeans:
    'Two tables: a row an event, and a row a claim with its claimant. For spreadsheets; unknown figures stay empty.',
  /** Behind what the feed says of itself. */
  note: (what: string, date: string, link: string) => `An export of ${what}, on ${date}, from ${link}`,
  writing: (done: number, total: number) => `${formatNumber(done)} of ${events(total)} written`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was saved.',
  saved: 'Saved',
  failed: (why: string) => `The export failed: ${why}`,
  size: (bytes: number) => {
    if (bytes < 1000) return `${formatNumber(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`
    return bytes < 1_000_000 ? `${formatNumber(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  },
  fileName: (feed: string, range: string, end: string) =>
    `${`${feed.slice(0, 60)} ${range}`.replace(/[^\p{L}\p{N} ,._-]+/gu, '-').trim()}${end}`,
  ends: { geojson: ['.geojson'], csv: [' events.csv', ' claims.csv'] },
  pictures: 'Pictures',
  citation: 'Citation',
  citationMeans: 'Of this view, or of the selected event with its sources: as text, Markdown or CSL-JSON.',
  subject: 'Of',
  subjects: { view: 'This view', event: 'The selected event' },
  format: 'As',
  formats: { text: 'Text', markdown: 'Markdown', csl: 'CSL-JSON' },
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This page may not use the clipboard. The text is selected: copy it by hand.',
  save: 'Save as file',
}
