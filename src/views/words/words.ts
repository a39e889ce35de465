import { en } from './en/en.ts'

/** Every word on screen. A language is a catalogue of this type, so that none can lack an entry. */
export type Words = typeof en

export const words: Words = en
