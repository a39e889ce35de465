/// <reference lib="webworker" />
// Opens the app without a network. The build puts this file at the root of the app, so that its scope is that folder.
// Feeds are none of its business: the worker that reads them keeps the last good one.

import type { ToServiceWorker } from './message.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by the build: what tells it from others, and its files relative to the page. */
declare const BUILD: { id: string; files: readonly string[] }

const PAGE = './'
const CONFIG = 'config.json'
/** A network that says nothing for so long is no better than none. */
const PATIENCE_MS = 4000
const MARK = 'X-Faultline-Kept'

const scope = self.registration.scope
// Several of these apps may lie in folders of one server, which share their storage.
const OWN = `faultline ${scope} `
const CACHE = OWN + BUILD.id
const files = new Set(BUILD.files)

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(removeOthers()))
self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const asked = event.data as ToServiceWorker
  if (asked.type === 'take-over') void self.skipWaiting()
  if (asked.type !== 'built') return
  const isSame = files.has(asked.entry)
  // The page came from the network and is new already: there is nothing to wait for.
  if (isSame) void self.skipWaiting()
  event.ports[0]?.postMessage(isSame)
})
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  if (method !== 'GET' || !url.startsWith(scope)) return
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length)
  if (mode === 'navigate') {
    // Whatever the query says: all of it is read by the page itself.
    if (path === '' || path === 'index.html') event.respondWith(fromNetwork(event.request, PAGE))
  } else if (files.has(path))
    event.respondWith(isHashed(path) ? fromCache(event.request, path) : fromNetwork(event.request, path))
})

async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  await Promise.all(
    BUILD.files.map(async (file) => {
      const url = new URL(file, scope).href
      // What an earlier build has left is the same file, where its name has its hash.
      const known = isHashed(file) ? await caches.match(url) : undefined
      const response = known ?? (await fetch(url, { cache: isHashed(file) ? 'default' : 'no-cache' }))
      if (response.ok) await cache.put(url, rebuilt(response))
      // An app without its config takes the defaults.
      else if (file !== CONFIG) throw new Error(`${file}: ${response.status}`)
    }),
  )
}

async function removeOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(OWN) && name !== CACHE) await caches.delete(name)
}

/** A file whose name has its hash never changes. */
function isHashed(path: string): boolean {
  return path.startsWith('assets/')
}

async function fromCache(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request)
}

/** The network first, so that nothing new hides behind what is kept. */
async function fromNetwork(request: Request, path: string): Promise<Response> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS)
  try {
    const response = await fetch(request, { signal: abort.signal })
    // A server that is down behind its proxy is no server.
    if (response.status >= 500) return (await kept(path, true)) ?? response
    if (path === CONFIG && response.ok) await keepConfig(response.clone())
    return response
  } catch (error) {
    const known = await kept(path, true)
    if (known) return known
    throw error
  } finally {
    // What comes slowly still comes.
    clearTimeout(timer)
  }
}

/** The config of the last time that it could be read; another page in its place, such as one to sign in, is none. */
async function keepConfig(response: Response): Promise<void> {
  const copy = rebuilt(response.clone())
  const isJson = await response.json().then(
    () => true,
    () => false,
  )
  if (isJson) await (await caches.open(CACHE)).put(new URL(CONFIG, scope).href, copy)
}

async function kept(path: string, isMarked = false): Promise<Response | undefined> {
  const found = await (await caches.open(CACHE)).match(new URL(path, scope).href)
  if (found && isMarked) return rebuilt(found, { [MARK]: 'true' })
  return found
}

/** A response without the memory of a redirect, which no navigation may be answered with. */
function rebuilt(response: Response, more: Record<string, string> = {}): Response {
  const { body, status, statusText, headers } = response
  return new Response(body, { status, statusText, headers: { ...Object.fromEntries(headers), ...more } })
}
