/** What this browser keeps: files, the page, the last feed. */
export const kept = {
  files: {
    kept: 'Kept in this browser:',
    keep: 'Keep in this browser',
    keepName: (name: string) => `Keep ${name} in this browser`,
    drop: 'Keep no longer',
    dropName: (name: string) => `Keep ${name} no longer`,
    open: 'Open',
    openName: (name: string) => `Open ${name}`,
    notKept: (name: string, why: string) => `${name} is not kept: ${withStop(why)}`,
    notDropped: (name: string, why: string) => `${name} is still kept: ${withStop(why)}`,
    /** Browsers name these in words of their own, if at all. */
    reason: (error: unknown) => {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      if (name === 'QuotaExceededError') return 'this browser has no room for it'
      if (
        name === 'SecurityError' ||
        name === 'InvalidStateError' ||
        name === 'UnknownError' ||
        name === 'ReferenceError'
      )
        return 'this browser keeps nothing for this page, as in a private window or where storage is blocked'
      return message || name
    },
  },
  page: {
    term: 'Without a network',
    kept: (time: string) => `This page opens again, and this feed as it was at ${time}.`,
    pageKept: 'This page opens again, but not what is shown: this browser keeps nothing of it.',
    notKept: (why: string) => `This page does not open: ${why}.`,
    unknown: 'Not known yet.',
  },
}

function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
