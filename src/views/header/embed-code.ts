import { withParam } from '../../url/shorten-link.ts'

/** What can stand in a page of somebody else's, as the parameter `embed` names it. */
export const EMBEDDED_PANES = ['board', 'map', 'chart', 'visits'] as const
export type EmbeddedPane = (typeof EMBEDDED_PANES)[number]

const HEIGHT: Record<EmbeddedPane, number> = { board: 720, map: 480, chart: 420, visits: 420 }
/** Parameters that say which screen it is; an embedded pane is one of its own. */
const SCREEN = ['mode', 'scene', 'scenes', 'print'] as const

/** HTML that shows one pane of a view. The frame may run the app and open its links, and nothing else. */
export function embedCode(link: string, pane: EmbeddedPane, title: string): string {
  const bare = SCREEN.reduce((rest, name) => withParam(rest, name, null), link)
  const members = {
    src: withParam(bare, 'embed', pane),
    title,
    width: '100%',
    height: String(HEIGHT[pane]),
    loading: 'lazy',
    sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  }
  const attributes = Object.entries(members).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
  return `<iframe${attributes.join('')}></iframe>`
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
