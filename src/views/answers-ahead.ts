import type { QueryClient } from '@tanstack/react-query'
import type { FeedAnswer } from '../query/answer.ts'
import type { Engine } from '../query/engine.ts'
import type { FeedQuestion, FileQuestion, Question } from '../query/question.ts'

/** A question about the open feed. */
export type FeedsQuestion = Exclude<Question, FeedQuestion | FileQuestion>

/**
 * Puts answers where `useAnswer` looks for them, before anybody does. Never rejects: who looks will be told what went
 * wrong.
 */
export async function askAhead(
  client: QueryClient,
  engine: Engine,
  feed: FeedAnswer,
  questions: readonly FeedsQuestion[],
): Promise<void> {
  await Promise.all(
    questions.map((question) =>
      client.prefetchQuery({
        queryKey: ['answer', feed.version, question],
        queryFn: ({ signal }) => engine.ask(question, signal),
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 30_000,
        structuralSharing: false,
      }),
    ),
  )
}
