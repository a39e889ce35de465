import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { inferSchema, initParser } from 'udsv'
import { counts, expect, line, open, painted, region, seriousFaults, test } from './app-test.ts'
import { shows } from './layers.ts'

interface Feature {
  id: string
  properties: { kind: string; claims?: Record<string, string | number>[] } & Record<string, unknown>
}

const FEED = JSON.parse(readFileSync('mock-data/feed.geojson', 'utf8')) as { features: Feature[] }
const BY_ID = new Map(FEED.features.map((feature) => [feature.id, feature]))
/** A record as it is read: no space around texts; lists that hold nothing, and what is not a tally, go without saying. */
function asRead({ properties, ...feature }: Feature): unknown {
  const said = Object.entries(properties).filter(
    ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
  )
  const record = JSON.stringify({ ...feature, properties: Object.fromEntries(said) })
  return JSON.parse(record, (_, value: unknown) => (typeof value === 'string' ? value.trim() : value))
}
const isShape = ({ properties: { kind } }: Feature) => kind === 'front' || kind === 'control'

const FILTERS = [
  '',
  'actor=belarus&from=2023-02-24&to=2023-03-03',
  'actor=belarus,china&actors=all',
  'kind=strike,casualties&from=2023-03-01&to=2023-03-31',
  'q=drone&kind=strike',
  'bounds=28,46,41,52&kind=strike,battle,sabotage&from=2023-02-01&to=2023-02-28',
]

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true })
  await expect(dialog).toContainText(/\d of \d/)
  return dialog
}

/** The files that a press saves, in the order of their names. */
async function saved(page: Page, name: 'GeoJSON' | 'CSV', count: number): Promise<{ name: string; text: string }[]> {
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect.poll(() => downloads.length).toBe(count)
  const files = await Promise.all(
    downloads.map(async (download) => ({
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    })),
  )
  await page.keyboard.press('Escape')
  return files.toSorted((a, b) => (a.name < b.name ? 1 : -1))
}

/** What the panes say in words, as far as a filter of the address and a feed of its own can say the same. */
async function told(page: Page): Promise<string[]> {
  const tables = ['Strikes and casualties', 'Diplomatic visits', 'Map'].map((name) =>
    region(page, name).getByRole('table'),
  )
  await expect(tables[0]!.first()).toBeVisible()
  return (await Promise.all(tables.map((table) => table.allInnerTexts()))).flat()
}

for (const filter of FILTERS) {
  test(`GeoJSON of “${filter}” shows the same when it is opened again`, async ({ page, server }) => {
    await open(page, server, `?table=map,chart,visits&${filter}`)
    const { shown } = await counts(page)
    const before = await told(page)
    const [file] = await saved(page, 'GeoJSON', 1)
    const { features } = JSON.parse(file!.text) as { features: Feature[] }
    expect(features.filter((feature) => !isShape(feature))).toHaveLength(shown)
    expect(features).toEqual(features.map(({ id }) => asRead(BY_ID.get(id)!)))

    await open(page, server, '?table=map,chart,visits')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: file!.name, mimeType: 'application/geo+json', buffer: Buffer.from(file!.text) })
    const number = shown.toLocaleString('en-GB')
    await shows(page, number, number)
    await painted(page)
    await expect.poll(() => told(page)).toEqual(before)
    await expect(page.getByRole('button', { name: 'Feed report' })).toHaveAccessibleDescription('0 problems')
  })

  test(`CSV of “${filter}” has the same events and claims, and nothing to calculate`, async ({ page, server }) => {
    await open(page, server, `?${filter}`)
    const { shown } = await counts(page)
    const [events, claims] = await saved(page, 'CSV', 2)
    expect([events!.name, claims!.name].map((name) => / (\w+)\.csv$/.exec(name)?.[1])).toEqual(['events', 'claims'])
    const rows = rowsOf(events!.text)
    expect(rows).toHaveLength(shown)
    const features = rows.map(({ id }) => BY_ID.get(id!)!)
    const unescaped = (cell = '') => cell.replace(/^'(?='*\s*[=+\-@])/, '')
    expect(rows.map((row) => [unescaped(row['title']), row['start']])).toEqual(
      features.map(({ properties }) => [properties['title'], properties['start'] ?? '']),
    )
    const said = features.flatMap(({ id, properties }) =>
      (properties.claims ?? []).map((claim) => ({ event: id, ...claim })),
    )
    const found = rowsOf(claims!.text)
    expect(found).toHaveLength(said.length)
    const names = ['event', 'claimant', 'about', 'measure', 'low', 'best', 'high', 'per', 'from', 'to', 'said']
    expect(found.map((row) => names.map((name) => row[name]))).toEqual(
      said.map((claim: Record<string, string | number | undefined>) => names.map((name) => String(claim[name] ?? ''))),
    )
    const cells = [...rows, ...found].flatMap((row) => Object.entries(row))
    expect(cells.filter(([name, cell]) => !/latitude|longitude/.test(name) && /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })
}

function rowsOf(file: string): Record<string, string>[] {
  expect(file.startsWith('\uFEFF')).toBe(true)
  const text = file.slice(1)
  const schema = inferSchema(text)
  for (const column of schema.cols) column.type = 's'
  const names = text.slice(0, text.indexOf('\r\n')).split(',')
  return initParser(schema)
    .stringArrs(text)
    .map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i]!, cell ?? ''])))
}

test('the dialog says what will be exported, Esc closes it, and the focus returns', async ({ page, server }) => {
  await open(page, server, '?actor=belarus&from=2023-02-24&to=2023-03-03')
  const { shown, total } = await counts(page)
  const dialog = await openExport(page)
  await expect(dialog).toContainText(`${shown} of ${total} events, 24 Feb – 3 Mar 2023, Belarus`)
  for (const name of ['GeoJSON', 'CSV', 'Picture', 'Chart as SVG', 'Citation'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
})

test('a large export shows how far it is, and can be cancelled', async ({ page, server }) => {
  test.setTimeout(180_000)
  await open(page, server)
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `2023-02-0${(i % 9) + 1},48.${i % 90},37.${i % 70},Shell ${i} hits a market,${i % 5}`,
  )
  const text = `date,latitude,longitude,title,killed\n${rows.join('\n')}\n`
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'many.csv', mimeType: '', buffer: Buffer.from(text) })
  await expect(line(page)).toContainText('Showing 60,000 of 60,000', { timeout: 60_000 })
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'GeoJSON', exact: true }).click()
  await expect(dialog.getByRole('progressbar')).toHaveAccessibleName(/ of 60,000 events written$/)
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(dialog).toContainText('Cancelled. Nothing was saved.')
  // The next one begins anew and comes to its end.
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'CSV', exact: true }).click()
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(lines).toHaveLength(60_002)
})

test('the citation is text, Markdown and CSL-JSON, of the view or of the event with its sources', async ({
  page,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, server, '?actor=belarus&from=-P60D&event=machulishchy-a50&theme=dark')
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Citation', exact: true }).click()
  const field = dialog.getByRole('textbox', { name: 'Citation' })
  // Days, not a duration back from a newest date that will have changed.
  await expect(field).toHaveValue(
    /^War in Ukraine[\s\S]*, Belarus; newest in the data [\s\S]*from=2023-\d\d-\d\d&to=2023-\d\d-\d\d&actor=belarus&event=machulishchy-a50$/,
  )
  await dialog.getByRole('radio', { name: 'CSL-JSON' }).check()
  const [view] = JSON.parse(await field.inputValue()) as Record<string, unknown>[]
  expect(view).toMatchObject({ type: 'dataset', title: expect.stringContaining('War in Ukraine') as unknown })
  await dialog.getByRole('radio', { name: 'The selected event' }).check()
  const items = JSON.parse(await field.inputValue()) as Record<string, unknown>[]
  const { sources = [] } = BY_ID.get('machulishchy-a50')!.properties as { sources?: string[] }
  for (const id of sources) expect(items.map((item) => item['id'])).toContain(id)
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue())
})

for (const width of [1440, 390]) {
  test(`axe finds nothing serious in Export at ${width} pixels`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, server, '?actor=belarus&event=machulishchy-a50')
    if (width < 900) await page.getByRole('button', { name: 'More', exact: true }).click()
    const dialog = await openExport(page)
    await dialog.getByRole('button', { name: 'CSV', exact: true }).click()
    await expect(dialog.getByRole('link', { name: /claims\.csv$/ })).toBeVisible()
    await dialog.getByRole('button', { name: 'Citation', exact: true }).click()
    expect(await seriousFaults(page)).toEqual([])
  })
}
