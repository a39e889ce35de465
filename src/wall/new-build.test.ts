import { expect, it } from 'vitest'
import { entryOf } from './new-build.ts'

const BASE = 'https://example.org/wall/index.html'

it('the script of a page is found however it is written', () => {
  for (const tag of [
    '<script type="module" crossorigin src="./assets/index-abc.js"></script>',
    "<SCRIPT src='assets/index-abc.js' type='module'>",
    '<script type=module src=/wall/assets/index-abc.js>',
  ])
    expect(entryOf(`<!doctype html><script>let a</script>${tag}`, BASE)).toBe(
      'https://example.org/wall/assets/index-abc.js',
    )
})

it('a page that is not ours has none', () => {
  for (const html of ['', 'Bad gateway', '<script src="x.js"></script>', '<script type="module">let a</script>'])
    expect(entryOf(html, BASE)).toBeNull()
})
