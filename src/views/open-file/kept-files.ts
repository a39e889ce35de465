import { createStore, del, get, set, values } from 'idb-keyval'
import { useEffect, useState } from 'react'
import { withLock } from '../with-lock.ts'
import { subscribe, tellKept } from './has-kept.ts'

/** A file as this browser keeps it: a record of its own, so that tabs that keep at once never write over each other. */
export interface KeptFile {
  id: string
  file: File
  /** Milliseconds since 1970. */
  at: number
}

const open = () => createStore('faultline-files', 'files')

/** What tells a file from others: the same one, kept twice, is kept once. */
export const keyOf = ({ name, size, lastModified }: File): string => `${name}\n${size}\n${lastModified}`

/** Copies a file into the browser. Rejects where it keeps nothing for this page, or has no room. */
export async function keepFile(file: File): Promise<void> {
  // The bytes themselves: a file on disk may be gone by the next visit.
  const copy = new File([await file.arrayBuffer()], file.name, { type: file.type, lastModified: file.lastModified })
  const record: KeptFile = { id: keyOf(file), file: copy, at: Date.now() }
  await change(async (store) => {
    await set(record.id, record, store)
    // Written, and to be read again: some browsers take a file and fail later.
    if ((await get<KeptFile>(record.id, store))?.file.size !== file.size) throw new Error('it could not be read back')
  })
  await navigator.storage?.persist?.().catch((error: unknown) => console.info('Storage is not persistent:', error))
}

/** Takes a kept file out of the browser. */
export async function dropFile(id: string): Promise<void> {
  await change((store) => del(id, store))
}

async function change(act: (store: ReturnType<typeof open>) => Promise<void>): Promise<void> {
  await withLock('files', async () => {
    const store = open()
    await act(store)
    tellKept((await list(store)).length)
  })
}

async function list(store = open()): Promise<KeptFile[]> {
  const found = await values<unknown>(store)
  return found.filter(isKept).toSorted((a, b) => a.at - b.at)
}

function isKept(value: unknown): value is KeptFile {
  return typeof value === 'object' && value !== null && 'file' in value && value.file instanceof File && 'id' in value
}

/** The files that this browser keeps, whichever tab kept them; null until they are known. */
export function useKeptFiles(): readonly KeptFile[] | null {
  const [files, setFiles] = useState<readonly KeptFile[] | null>(null)
  useEffect(function follow() {
    const read = () => {
      list().then(setFiles, (error: unknown) => {
        console.info('Files that were kept could not be read:', error)
        setFiles([])
      })
    }
    read()
    return subscribe(read)
  }, [])
  return files
}
