import { headline } from './en/headline.ts'
import { wall } from './en/wall.ts'

/** What only the wall says; apart from the other words, which the page loads at once. */
export const wallWords = { headline, wall }
