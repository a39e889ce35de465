import { playback } from './en/playback.ts'

/** The words of playback, which come with its buttons. */
export const playbackWords: typeof playback = playback
