export const panel = {
  onPaper: 'This view laid out for paper, with all its events, claims and sources:',
  loading: 'Loading …',
  slow: (host: string) => `Still waiting for ${host} …`,
  empty: 'No events match.',
  emptyFeed: 'This feed holds no events.',
  feedFailed: (time: string, why?: string) => `Feed failed at ${time}${why ? `: ${why}` : ''}`,
  failed: (why: string) => `This could not be answered: ${why}`,
  broke: (why: string) => `This part of the page broke: ${why}.`,
  retry: 'Try again',
  retriesItself: 'It is tried again shortly.',
  showAsTable: 'Show as table',
  showAsChart: 'Show as chart',
}
