import { kept as en } from './en/kept.ts'

/** The words about what is kept, which come with what says them. */
export const keptWords: typeof en = en
