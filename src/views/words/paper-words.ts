import { embed } from './en/embed.ts'
import { picture } from './en/picture.ts'

/** Words of what leaves the page, apart from the others: they come with it. */
export type PaperWords = { embed: typeof embed; picture: typeof picture }

export const paperWords: PaperWords = { embed, picture }
