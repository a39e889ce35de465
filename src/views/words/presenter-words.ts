import { presenterWords as en } from './en/presenter.ts'

/** The words of the presenter's window, which come with it. */
export const presenterWords: typeof en = en
