import { readFeed } from '../feed/read-feed.ts'
import type { FeedContents } from '../model/feed.ts'
import type { Filter } from '../model/filter.ts'
import { minutesOf } from '../model/time.ts'
import { createExporter } from './export-answer.ts'
import { type OpenFeed, openFeed } from './open-feed.ts'
import type { ExportQuestion } from './question.ts'

/** A feed as the app holds it. */
export function opened(contents: FeedContents): OpenFeed {
  return openFeed(contents, { url: 'http://localhost/x.json', version: 1, now: minutesOf(2026, 1, 1) })
}

/** A feed out of its text. */
export function openedText(text: string): OpenFeed {
  return opened(readFeed(new TextEncoder().encode(text)))
}

/** The files of an export, asked for in batches of `count`. */
export async function exported(
  feed: OpenFeed,
  filter: Filter,
  format: ExportQuestion['format'],
  rest: Partial<ExportQuestion> = {},
): Promise<string[]> {
  const ask = createExporter()
  const axis = filter.time ?? feed.about.window
  const files: string[] = []
  for (let offset = 0; ;) {
    const question = { ask: 'export', run: 'one', format, filter, axis, offset, count: 50, ...rest } as const
    const { pieces, done, ends } = await ask(() => feed, question)
    for (const [i, piece] of pieces.entries()) files[i] = (files[i] ?? '') + piece
    offset = done
    if (ends) return files.map((file, i) => ends[i]!.before + file + ends[i]!.after)
  }
}
