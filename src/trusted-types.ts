// What may become HTML or a script's address where the browser has Trusted Types: nothing that a feed can reach. Loaded
// before Leaflet, which writes a constant into innerHTML while it is loading and would throw without a policy.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string; createScriptURL: (url: string) => string },
  ): unknown
}

/** Leaflet's question to the browser whether it draws SVG in HTML; the only HTML of what we ship of it. */
const CONSTANTS: ReadonlySet<string> = new Set(['<svg/>'])
/** Scripts of our own build that are loaded by address. */
const WORKERS = /^(?:engine\.worker|basemap-worker)-[\w-]+\.js$/

declare global {
  interface Window {
    trustedTypes?: TrustedTypes
  }
}

window.trustedTypes?.createPolicy('default', {
  createHTML(html) {
    if (CONSTANTS.has(html)) return html
    throw new TypeError('Text was about to become HTML; it was stopped')
  },
  createScriptURL(url) {
    if (isOurs(url)) return url
    throw new TypeError('A script of an unknown address was about to run; it was stopped')
  },
})

function isOurs(url: string): boolean {
  const { href } = new URL(url, document.baseURI)
  if (href === new URL('service-worker.js', document.baseURI).href) return true
  const folder = import.meta.url.slice(0, import.meta.url.lastIndexOf('/') + 1)
  return href.startsWith(folder) && WORKERS.test(href.slice(folder.length))
}
