import { useSyncExternalStore } from 'react'
import type { ColumnsTaken } from '../model/feed.ts'
import type { Engine } from '../query/engine.ts'
import type { FileLayer } from '../query/question.ts'
import { type Columns, recallColumns } from './column-memory.ts'

/** A file that was read; it lives in this tab alone, since no address can name it. */
export interface OpenedFile extends FileLayer {
  file: File
  /** Where its columns were guessed, or chosen. */
  columnsTaken?: ColumnsTaken
}

/** What is shown beside the feed that the address or the config names. */
export interface LayerState {
  files: readonly OpenedFile[]
  /** Whether that feed is shown along with the files. */
  isFeedOn: boolean
  reading: readonly { id: string; name: string; bytes: number }[]
  failures: readonly { id: string; name: string; reason: string }[]
  /** Hosts of other feeds that the reader has agreed to ask. */
  hosts: readonly string[]
}

let state: LayerState = { files: [], isFeedOn: true, reading: [], failures: [], hosts: [] }
let files = 0
const listeners = new Set<() => void>()

function change(next: Partial<LayerState>): void {
  state = { ...state, ...next }
  if (state.files.length === 0) state = { ...state, isFeedOn: true }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The layers as they stand. */
export function useLayers(): LayerState {
  return useSyncExternalStore(subscribe, () => state)
}

/**
 * Reads files and shows those that can be read: the first ones alone, later ones along with what is shown. What cannot
 * be read is said, and changes nothing. Answers how many were opened, and whether they stand alone.
 */
export async function openFiles(
  engine: Engine,
  chosen: readonly File[],
): Promise<{ opened: number; isAlone: boolean }> {
  const reading = chosen.map((file) => ({ id: `file-${++files}`, name: file.name, bytes: file.size, file, isOn: true }))
  const ids = new Set(reading.map(({ id }) => id))
  change({ reading: [...state.reading, ...reading], failures: [] })
  const opened: OpenedFile[] = []
  for (const { id, name, file } of reading) {
    try {
      opened.push(await readFile(engine, { id, name, file, isOn: true }))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      change({ failures: [...state.failures, { id, name, reason }] })
    }
  }
  const isAlone = state.files.length === 0
  // A file that is opened again is read again, and stands once.
  const others = state.files.filter((known) => !opened.some(({ file }) => isSameFile(file, known.file)))
  change({
    reading: state.reading.filter(({ id }) => !ids.has(id)),
    ...(opened.length > 0 && { files: [...others, ...withNamesApart(opened, others)] }),
    ...(opened.length > 0 && isAlone && { isFeedOn: false }),
  })
  return { opened: opened.length, isAlone }
}

/** Reads an opened file again, by columns that its reader has chosen; rejects where it cannot be read so. */
export async function readAgain(engine: Engine, id: string, columns: Columns): Promise<void> {
  const known = state.files.find((file) => file.id === id)
  if (!known) return
  const { name, file, isOn } = known
  const again = await ask(engine, { id: `file-${++files}`, name, file, isOn, columns })
  change({ files: state.files.map((other) => (other.id === id ? { ...again, isOn: other.isOn } : other)) })
}

/** Reads a file, a table with columns like those of an earlier one in the way that was chosen then. */
async function readFile(engine: Engine, file: OpenedFile): Promise<OpenedFile> {
  const first = await ask(engine, file)
  const columns = first.columnsTaken && recallColumns(first.columnsTaken.names)
  return columns ? ask(engine, { ...file, id: `file-${++files}`, columns }) : first
}

async function ask(engine: Engine, layer: OpenedFile): Promise<OpenedFile> {
  const { columnsTaken } = await engine.ask({ ask: 'file', layer })
  return { ...layer, ...(columnsTaken && { columnsTaken }) }
}

/** Shows or hides a file, or with null the feed. */
export function switchLayer(id: string | null, isOn: boolean): void {
  if (id === null) change({ isFeedOn: isOn })
  else change({ files: state.files.map((file) => (file.id === id ? { ...file, isOn } : file)) })
}

/** Forgets a file; without any the feed is shown again. */
export function removeFile(id: string): void {
  const left = state.files.filter((file) => file.id !== id)
  const isNothingOn = !state.isFeedOn && !left.some(({ isOn }) => isOn)
  change({ files: left, ...(isNothingOn && { isFeedOn: true }) })
}

/** Takes the word about a file that could not be read off the page. */
export function dismissFailure(id: string): void {
  change({ failures: state.failures.filter((failure) => failure.id !== id) })
}

/** Lets the page ask a host for as long as it is open. */
export function allowHost(host: string): void {
  change({ hosts: [...state.hosts, host] })
}

function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified
}

function withNamesApart(opened: readonly OpenedFile[], others: readonly OpenedFile[]): OpenedFile[] {
  const taken = new Set(others.map(({ name }) => name))
  return opened.map((file) => {
    let { name } = file
    for (let count = 2; taken.has(name); count++) name = `${file.name} (${count})`
    taken.add(name)
    return { ...file, name }
  })
}
