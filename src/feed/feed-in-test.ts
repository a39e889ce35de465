import type { FeedEvent } from '../model/event.ts'
import type { FeedContents, Problem } from '../model/feed.ts'
import { readFeed } from './read-feed.ts'

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A sound feature; `undefined` leaves a member out. */
export function feature(properties: object = {}, members: object = {}): object {
  return {
    type: 'Feature',
    id: 'one',
    geometry: null,
    ...members,
    properties: { kind: 'other', title: 'A title', start: '2023-02-10', ...properties },
  }
}

/** Reads a Faultline feed of these features. */
export function read(features: readonly unknown[], header: object = {}): FeedContents {
  return readFeed(bytesOf(JSON.stringify({ type: 'FeatureCollection', faultline: 1, ...header, features })))
}

/** Reads one feature of these properties: its event, and what is wrong with it. */
export function readOne(
  properties: object,
  members: object = {},
  header: object = {},
): { event: FeedEvent; problems: Problem[]; contents: FeedContents } {
  const contents = read([feature(properties, members)], header)
  return { event: contents.events[0]!, problems: contents.problems, contents }
}

/** Problems as lines: "feature 1 · properties.start · mended". */
export function lines(problems: readonly Problem[]): string[] {
  return problems.map(({ where, field, outcome }) => `${where} · ${field} · ${outcome}`)
}
