import { citation } from './en/citation.ts'

/** Words that come with the dialogs that say them, and not with the page. */
export const citationWords: typeof citation = citation
