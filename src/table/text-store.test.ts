import { expect, test } from 'vitest'
import { addTexts, createTextStore, firstText, secondText } from './text-store.ts'

test('gives back what was put in, in any script, empty texts and long ones, over many chunks', () => {
  const store = createTextStore()
  const texts = Array.from({ length: 3000 }, (_, i) => [
    `id-${i}`,
    ['', 'Київ ', '北京', '🕊', 'Öland'][i % 5]!.repeat(i % 700),
  ])
  texts.push(['x'.repeat(200), '汉'.repeat(10_000)])
  const places = texts.map(([id, title]) => addTexts(store, id!, title!))
  expect(store.chunks.length).toBeGreaterThan(2)
  for (const [i, [id, title]] of texts.entries()) {
    expect(firstText(store, places[i]!)).toBe(id)
    expect(secondText(store, places[i]!)).toBe(title)
  }
})
