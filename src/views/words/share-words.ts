import { share } from './en/share.ts'

/** Words that come with the dialogs that say them, and not with the page. */
export const shareWords: typeof share = share
