import { changes } from './en/changes.ts'

/** The words of "What changed", which come with it. */
export const changesWords = changes
