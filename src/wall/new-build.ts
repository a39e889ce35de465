/** The address of the page's own script, which has another name in each build; null where the page has none. */
export function entryOf(html: string, base: string): string | null {
  const tags = html.match(/<script\b[^>]*>/gi) ?? []
  const tag = tags.find((text) => /\btype\s*=\s*["']?module\b/i.test(text) && /\bsrc\s*=/i.test(text))
  const src = tag && /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
  const address = src && (src[1] ?? src[2] ?? src[3])
  return address && URL.canParse(address, base) ? new URL(address, base).href : null
}

/** Whether the server has another build than the one that runs; a server that cannot be asked has none. */
export async function hasNewBuild(): Promise<boolean> {
  const running = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src
  const page = window.location.origin + window.location.pathname
  try {
    const response = await fetch(page, { cache: 'no-store', credentials: 'same-origin' })
    const served = response.ok ? entryOf(await response.text(), page) : null
    return running !== undefined && served !== null && served !== running
  } catch (error) {
    console.info('The server could not be asked for a new build:', error)
    return false
  }
}
