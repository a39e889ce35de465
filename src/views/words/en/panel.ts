export const panel = {
  loading: 'Loading …',
  empty: 'No events match.',
  failed: (why: string) => `This could not be answered: ${why}`,
  broke: (why: string) => `This pane broke: ${why}.`,
  retry: 'Try again',
  showAsTable: 'Show as table',
  showAsChart: 'Show as chart',
}
