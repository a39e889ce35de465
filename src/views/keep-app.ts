import type { ToServiceWorker } from '../offline/message.ts'
import { tell } from './app-update.ts'

const HOUR_MS = 3_600_000
const LATEST_START_MS = 20_000

/** Keeps the app for when there is no network, once its first picture is painted, which nothing should slow down. */
export function keepApp(): void {
  let isStarted = false
  const start = () => {
    if (isStarted) return
    isStarted = true
    register().catch((error: unknown) => {
      tell({ offline: { isKept: false, why: error instanceof Error ? error.message : String(error) } })
    })
  }
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('faultline:painted').length > 0) start()
  }).observe({ type: 'mark', buffered: true })
  setTimeout(start, LATEST_START_MS)
}

async function register(): Promise<void> {
  // Absent on plain http of another machine, and where the browser keeps nothing for this page.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  if (!workers)
    throw new Error('this browser keeps nothing for this page (it needs https, and storage that is not blocked)')
  const wasControlled = workers.controller !== null
  const registration = await workers.register('service-worker.js', { scope: './', updateViaCache: 'none' })
  workers.addEventListener('controllerchange', () => {
    // The first visit is not an update; another tab may have taken one.
    if (wasControlled && workers.controller) void offerUnlessOurs(workers.controller)
  })
  registration.addEventListener('updatefound', () => registration.installing && watch(registration.installing))
  if (registration.waiting) void offerUnlessOurs(registration.waiting)
  if (registration.installing) watch(registration.installing)
  if (registration.active) tell({ offline: { isKept: true } })
  const look = () => void registration.update().catch((error: unknown) => console.info('No newer app:', error))
  setInterval(look, HOUR_MS)
  document.addEventListener('visibilitychange', () => !document.hidden && look())

  function watch(worker: ServiceWorker): void {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && wasControlled) void offerUnlessOurs(worker)
      if (worker.state === 'activated') tell({ offline: { isKept: true } })
      if (worker.state === 'redundant' && !registration.active)
        tell({ offline: { isKept: false, why: 'the browser could not keep all of its files' } })
    })
  }
}

/** Offers a worker's build, unless it is the one that this page runs. */
async function offerUnlessOurs(worker: ServiceWorker): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src') ?? ''
  const isOurs = await ask(worker, { type: 'built', entry: entry.replace(/^\.\//, '') })
  if (!isOurs) tell({ update: { isReady: true, take: () => takeOver(worker) } })
}

function takeOver(worker: ServiceWorker): void {
  if (worker.state === 'activated') {
    window.location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  worker.postMessage({ type: 'take-over' } satisfies ToServiceWorker)
}

function ask(worker: ServiceWorker, question: ToServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => resolve(data === true))
    port1.start()
    worker.postMessage(question, [port2])
  })
}
