export const offline = {
  update: 'A new version of this page is ready.',
  takeUpdate: 'Load it',
  /** In "About this feed". */
  term: 'Without a network',
  kept: 'This page and the feed that was last read open again.',
  notKept: (why: string) => `This page does not open: ${why}.`,
  unknown: 'Not known yet.',
}
