import { embed } from './en/embed.ts'
import { exporting } from './en/export.ts'
import { picture } from './en/picture.ts'
import { print } from './en/print.ts'

/** Words of what leaves the page, apart from the others: they come with it. */
export type PaperWords = {
  embed: typeof embed
  exporting: typeof exporting
  picture: typeof picture
  print: typeof print
}

export const paperWords: PaperWords = { embed, exporting, picture, print }
