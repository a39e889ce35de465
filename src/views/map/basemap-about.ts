import type { Names } from './basemap-names.ts'

/** `public/basemap/about.json`: what the caption strip has to say about the base map. */
export interface BasemapAbout {
  /** One line of names and licences. */
  attribution: string
  sources: { name: string; what: string; licence: string; url: string; packages: string[] }[]
  notes: string[]
  /** Border policies by id, each with a line for the caption strip and what it means in detail. */
  policies: Record<string, { sentence: string; detail: string; states: Record<string, string> }>
}

/** `public/basemap/regions.json`: first-level regions by ISO 3166-2 code with the state they belong to under `un`. */
export type BasemapRegions = { id: string; state: string; names: Names }[]

export async function loadBasemapAbout(folder = 'basemap/', signal?: AbortSignal): Promise<BasemapAbout> {
  const url = new URL(`${folder}about.json`, document.baseURI)
  const response = await fetch(url, signal ? { signal } : {})
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`)
  return (await response.json()) as BasemapAbout
}
