/**
 * What the page says to a service worker: the script that it runs, to hear whether that is of the worker's build; and
 * that it may take over from the one before it.
 */
export type ToServiceWorker = { type: 'built'; entry: string } | { type: 'take-over' }
