import { expect, test } from 'vitest'
import { embedCode } from './embed-code.ts'

test('an embedded pane is the view without a screen of its own, safe in HTML', () => {
  expect(embedCode('https://a.org/?q=%22x%22&actor=a,b&mode=wall&scene=2', 'map', 'Map: "War" & <peace>')).toBe(
    '<iframe src="https://a.org/?q=%22x%22&amp;actor=a,b&amp;embed=map" title="Map: &quot;War&quot; &amp; &lt;peace&gt;" ' +
      'width="100%" height="480" loading="lazy" ' +
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>',
  )
})
