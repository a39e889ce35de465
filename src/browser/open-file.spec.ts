import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { basename, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { box, counts, expect, line, open, region, seriousFaults, test } from './app-test.ts'
import { HARM, layer, listed, shows } from './layers.ts'

const DATA = resolve('../shared/data')
const SAMPLES: [path: string, events: number][] = [
  ['ucdp/ged231-sample-1000.csv', 1000],
  ['ucdp/hdx-conflict-data-ukr.csv', 2989],
  ['viina/event_info_2023.reconstructed.csv', 650],
  ['gdelt/20180101000000.export.first600.CSV', 600],
  ['losses/personnel-2023-02-to-04.json', 70],
]
const AID = `date,latitude,longitude,title
2021-05-01,-12.1,30.2,Convoy arrives
2021-05-02,-12.2,30.3,Convoy leaves
`

/** Drops files on the page as a hand would. */
async function drop(page: Page, files: { name: string; bytes: Buffer | string }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer()
    for (const { name, base64 } of list)
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name))
    return data
  }, given)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop to open. The file stays on this machine.')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(page.getByText('Drop to open.')).toBeHidden()
}

for (const [path, events] of SAMPLES) {
  test(`${basename(path)} opens by drop, whole and alone; the feed is one click away`, async ({ page, server }) => {
    test.skip(!existsSync(`${DATA}/${path}`), 'the sample is not on this machine')
    await open(page, server)
    const { total } = await counts(page)
    await drop(page, [{ name: basename(path), bytes: readFileSync(`${DATA}/${path}`) }])
    const number = events.toLocaleString('en-GB')
    await shows(page, number, number)
    await expect(page.getByRole('button', { name: /^Columns/ })).toHaveCount(0)
    const feed = layer(page, /^War in Ukraine/)
    await expect(feed).not.toBeChecked()
    await feed.check()
    const sum = (events + total).toLocaleString('en-GB')
    await shows(page, sum, sum)
    await feed.uncheck()
    await shows(page, number, number)
  })
}

test('"Open a file" opens the chooser at once, and gzip is no hindrance', async ({ page, server }) => {
  await open(page, server)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file', exact: true }).click()
  expect((await chooser).isMultiple()).toBe(true)
  await (await chooser).setFiles({ name: 'harm.csv.gz', mimeType: '', buffer: gzipSync(HARM) })
  await shows(page, '3', '3')
  await expect(page.getByText('Opened files stay on this machine.')).toBeVisible()
})

test('two files join and are told apart; each can be switched off and removed', async ({ page, server }) => {
  await open(page, server)
  const { total } = await counts(page)
  await drop(page, [{ name: 'harm.csv', bytes: HARM }])
  await shows(page, '3', '3')
  await expect(listed(page, 'Mine under a bus')).not.toContainText('harm.csv')
  await drop(page, [{ name: 'aid.csv', bytes: AID }])
  await shows(page, '5', '5')
  await expect(listed(page, 'Mine under a bus')).toContainText('harm.csv')
  await expect(listed(page, 'Convoy leaves')).toContainText('aid.csv')
  await listed(page, 'Convoy leaves').click()
  await expect(region(page, 'Event')).toContainText('aid.csv')

  await layer(page, /^aid\.csv/).uncheck()
  await shows(page, '3', '3')
  await expect(layer(page, /^harm\.csv/)).toBeDisabled()
  await layer(page, /^aid\.csv/).check()
  await page.getByRole('button', { name: 'Remove harm.csv' }).click()
  await shows(page, '2', '2')
  await page.getByRole('button', { name: 'Remove aid.csv' }).click()
  await shows(page, String(total), String(total))
  await expect(page.getByRole('group', { name: 'Layers', exact: true })).toHaveCount(0)
})

test('the same file opened again stands once; another of its name is told apart', async ({ page, server }) => {
  await open(page, server)
  const input = page.locator('input[type=file]')
  const boxes = page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox')
  const before = (await counts(page)).total
  await input.setInputFiles('mock-data/broken.geojson')
  await expect.poll(async () => (await counts(page)).total).not.toBe(before)
  const { total } = await counts(page)
  await input.setInputFiles('mock-data/broken.geojson')
  await input.setInputFiles({ name: 'broken.geojson', mimeType: 'text/csv', buffer: Buffer.from(HARM) })
  await expect(layer(page, /^broken\.geojson \(2\)/)).toBeChecked()
  await expect(boxes).toHaveCount(3)
  await shows(page, String(total + 3), String(total + 3))
})

test('filters stay when a file is opened; the map goes to what it holds', async ({ page, server }) => {
  await open(page, server, '?from=2021-05-02&map=8/50/30&event=machulishchy-a50')
  await drop(page, [{ name: 'aid.csv', bytes: AID }])
  await shows(page, '1', '2')
  await expect(page).toHaveURL(/from=2021-05-02/)
  await expect(page).not.toHaveURL(/map=|event=/)
  await expect(region(page, 'Map').getByRole('button', { name: /in view/ })).toContainText('1 of 1')
})

test('a file that cannot be read says why, and nothing that was shown is lost', async ({ page, server }) => {
  await open(page, server)
  const before = await line(page).textContent()
  await drop(page, [
    { name: 'page.csv', bytes: '<!doctype html><title>Sign in</title>' },
    { name: 'empty.json', bytes: '' },
  ])
  await expect(page.getByText('page.csv could not be opened: This is an HTML page, not a feed.')).toBeVisible()
  await expect(page.getByText('empty.json could not be opened: The file is empty.')).toBeVisible()
  expect(await line(page).textContent()).toBe(before)
  await page.getByRole('button', { name: 'Dismiss page.csv' }).click()
  await expect(page.getByText('page.csv could not be opened')).toBeHidden()
  await drop(page, [
    { name: 'page.csv', bytes: '<!doctype html>' },
    { name: 'harm.csv', bytes: HARM },
  ])
  await shows(page, '3', '3')
  await expect(page.getByText('page.csv could not be opened')).toBeVisible()
})

test('the report lists the problems of all layers, and can be saved', async ({ page, server }) => {
  await open(page, server)
  await drop(page, [
    { name: 'harm.csv', bytes: HARM.replace('2023-02-10', '=1+1') },
    { name: 'aid.csv', bytes: AID.replace('30.2', '300') },
  ])
  await shows(page, '5', '5')
  await page.getByRole('button', { name: /^Feed report/ }).click()
  const report = page.getByRole('dialog', { name: 'Feed report' })
  await expect(report).toContainText('5 records in = 5 events')
  await expect(report).toContainText('harm.csv, line 3')
  await expect(report).toContainText('aid.csv, line 2')
  const download = page.waitForEvent('download')
  await report.getByRole('button', { name: 'Download as CSV' }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv.startsWith('\uFEFFWhere,')).toBe(true)
  expect(csv).toContain(`"harm.csv, line 3"`)
  expect(csv).toContain(`"'=1+1"`)
})

test('on a phone "Open a file" stands under "More"', async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, server)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file', exact: true }).click()
  await (await chooser).setFiles({ name: 'harm.csv', mimeType: 'text/csv', buffer: Buffer.from(HARM) })
  await shows(page, '3', '3')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})

test('columns that were guessed can be corrected, and are remembered', async ({ page, server }) => {
  const table = 'published,date,latitude,longitude,title,remark\n'
  const row = '05/03/2022,04/02/2022,50.1,30.2,Headline,What came of it\n'
  await open(page, server)
  await drop(page, [{ name: 'table.csv', bytes: table + row }])
  await expect(listed(page, 'Headline')).toBeVisible()
  await expect(listed(page, 'Headline')).toContainText('2 Apr')
  await page.getByRole('button', { name: 'Columns… of table.csv' }).click()
  const dialog = page.getByRole('dialog', { name: 'Columns of table.csv' })
  await expect(dialog.getByLabel('Date', { exact: true })).toHaveValue('1')
  await dialog.getByLabel('Date', { exact: true }).selectOption('published')
  await dialog.getByLabel('Title').selectOption('remark')
  await dialog.getByLabel('Day or month first').selectOption('Day first, 31/12')
  await dialog.getByRole('button', { name: 'Read the file again' }).click()
  await expect(dialog).toBeHidden()
  await expect(listed(page, 'What came of it')).toContainText('5 Mar')

  await drop(page, [{ name: 'next.csv', bytes: table + row.replace('What came', 'More') }])
  await expect(listed(page, 'More of it')).toContainText('5 Mar')
  await page.getByRole('button', { name: 'Columns… of next.csv' }).click()
  await page.getByRole('dialog').getByLabel('Date', { exact: true }).selectOption('None')
  await page.getByRole('dialog').getByLabel('Latitude').selectOption('None')
  await page.getByRole('button', { name: 'Read the file again' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was changed: This is a table of the columns')
})

for (const width of [1440, 390]) {
  test(`axe finds nothing serious in layers and their dialogs at ${width} pixels`, async ({ page, server }) => {
    await page.setViewportSize({ width, height: 900 })
    await open(page, server)
    await drop(page, [
      { name: 'harm.csv', bytes: HARM },
      { name: 'page.csv', bytes: '<!doctype html>' },
    ])
    await shows(page, '3', '3')
    expect(await seriousFaults(page)).toEqual([])
    await page.getByRole('button', { name: /^Columns/ }).click()
    await expect(page.getByLabel('Latitude')).toBeVisible()
    expect(await seriousFaults(page)).toEqual([])
  })
}

test('filters of the feed apply to the file', async ({ page, server }) => {
  await open(page, server)
  await drop(page, [
    {
      name: 'harm.csv',
      bytes: HARM.replace('title', 'title,type').replace('Shell hits a market', 'Shell hits a market,strike'),
    },
  ])
  await shows(page, '3', '3')
  await box(page, 'Kinds', 'Strike').check()
  await shows(page, '1', '3')
})
