/** Why a whole feed could not be read, as one sentence for its reader. */
export class FeedError extends Error {
  override name = 'FeedError'
  /** How long its server asked to be left alone. */
  retryAfterMs: number | null = null
}
