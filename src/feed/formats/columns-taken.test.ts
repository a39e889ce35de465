import { expect, test } from 'vitest'
import { readFeedBytes } from '../read-feed.ts'
import type { ColumnChoice } from './guess-columns.ts'

const read = (text: string, choice?: ColumnChoice) => readFeedBytes(new TextEncoder().encode(text), choice)
const TABLE =
  'noted,date,y,x,what\n05/03/2022,04/02/2022,50.1,30.2,Shell hits a market\n06/03/2022,,,,Mine under a bus\n'

test('a table that is read by guess says which columns it took, and shows its first rows', async () => {
  const { columnsTaken } = await read(TABLE)
  expect(columnsTaken).toMatchObject({
    names: ['noted', 'date', 'y', 'x', 'what'],
    columns: { start: 1, lat: 2, lon: 3, title: 4 },
    sample: [
      ['05/03/2022', '04/02/2022', '50.1', '30.2', 'Shell hits a market'],
      ['06/03/2022', '', '', '', 'Mine under a bus'],
    ],
  })
  expect(columnsTaken).not.toHaveProperty('order')
})

test('the columns that were taken, chosen once more, read the same events', async () => {
  const { columnsTaken, events } = await read(TABLE)
  const again = await read(TABLE, { columns: columnsTaken!.columns })
  expect(again.events).toEqual(events)
  expect(again.columnsTaken).toEqual(columnsTaken)
})

test('another column and another order of day and month are read, and told', async () => {
  const choice = { columns: { start: 0, title: 4 }, order: 'month-first' as const }
  const { columnsTaken, events } = await read(TABLE, choice)
  expect(events.map(({ start }) => start?.text)).toEqual(['2022-05-03', '2022-06-03'])
  expect(columnsTaken).toMatchObject(choice)
})

test('a known format has nothing to correct', async () => {
  expect(await read('{"type":"FeatureCollection","features":[]}')).not.toHaveProperty('columnsTaken')
})
