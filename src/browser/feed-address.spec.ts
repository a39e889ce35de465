import { serveFolder } from '../tools/serve.ts'
import { counts, expect, line, painted, test } from './app-test.ts'
import { HARM, layer, shows } from './layers.ts'

test.describe('a feed on another host', () => {
  test.use({ allowed: /^request to .*\/empty\.geojson$/ })

  test("a link to another host's feed asks first, and nothing is requested before", async ({ page, server }) => {
    const other = await serveFolder('mock-data', {
      handle: (path, _, response) => {
        asked.push(path)
        response.setHeader('Access-Control-Allow-Origin', '*')
        return false
      },
    })
    const asked: string[] = []
    const { host } = new URL(other.url)
    const url = `${server.url}?feed=${encodeURIComponent(`${other.url}empty.geojson`)}`
    await page.goto(url)
    const question = page.getByRole('dialog', { name: `Open the feed of ${host}?` })
    await expect(question).toBeVisible()
    await painted(page)
    expect(asked).toEqual([])
    await question.getByRole('button', { name: "Don't open" }).click()
    await expect(question).toBeHidden()
    await expect(page).not.toHaveURL(/feed=/)
    expect((await counts(page)).total).toBeGreaterThan(100)
    expect(asked).toEqual([])

    await page.goto(url)
    await question.getByRole('button', { name: 'Open', exact: true }).click()
    await shows(page, '0', '0')
    expect(asked).toEqual(['empty.geojson'])
    await expect(line(page)).toContainText(`data of ${host}, not of this site`)
    await expect(page).toHaveTitle(new RegExp(`data of ${host}`))
    await other.close()
  })

  test('a listed host is asked at once', async ({ page, server, faults }) => {
    const other = await serveFolder('mock-data', {
      handle: (_, __, response) => {
        response.setHeader('Access-Control-Allow-Origin', '*')
        return false
      },
    })
    faults.handle = (path, _, response) => {
      if (path !== 'config.json') return false
      response.end(JSON.stringify({ hosts: [new URL(other.url).host] }))
      return true
    }
    await page.goto(`${server.url}?feed=${encodeURIComponent(`${other.url}empty.geojson`)}`)
    await shows(page, '0', '0')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await other.close()
  })
})

test.describe('where the feed cannot be reached', () => {
  test.use({ allowed: /Failed to load resource/ })

  test('a file opens all the same, and stays when the feed is switched on in vain', async ({
    page,
    server,
    faults,
  }) => {
    let isMissing = true
    faults.handle = (path, _, response) => {
      if (path !== 'mock-data/feed.geojson' || !isMissing) return false
      response.writeHead(404).end()
      return true
    }
    await page.goto(server.url)
    await expect(line(page)).toContainText('404')
    await page.locator('input[type=file]').setInputFiles({ name: 'harm.csv', mimeType: '', buffer: Buffer.from(HARM) })
    await shows(page, '3', '3')
    await expect(line(page)).not.toContainText('404')
    await layer(page, /^feed\.geojson/).check()
    await expect(line(page)).toContainText('404')
    await shows(page, '3', '3')
    isMissing = false
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await expect(layer(page, /^War in Ukraine/)).toBeChecked()
    await expect(line(page)).not.toContainText('404')
    await expect.poll(async () => (await counts(page)).total).toBeGreaterThan(300)
  })
})

test('a feed in pages is read to its end', async ({ page, server, faults }) => {
  faults.handle = (path, request, response) => {
    if (path !== 'mock-data/feed.geojson') return false
    const number = Number(new URL(request.url ?? '', server.url).searchParams.get('page') ?? 1)
    const features = [{ type: 'Feature', id: number, geometry: null, properties: { title: 'x', date: '2023-02-01' } }]
    const links = number < 3 ? [{ rel: 'next', href: `feed.geojson?page=${number + 1}` }] : []
    response.end(JSON.stringify({ type: 'FeatureCollection', features, links }))
    return true
  }
  await page.goto(server.url)
  await shows(page, '3', '3')
})
