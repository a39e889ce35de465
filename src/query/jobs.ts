/** `stop` ends a reading early, `signal` takes it away. */
export interface Signals {
  stop: AbortSignal
  signal: AbortSignal
}

/** Readings that go on, by the id of their layer. */
export interface Jobs {
  /** Begins one unless one of that id goes on. */
  start: (id: string, run: (signals: Signals) => Promise<void>) => void
  /** Says that something of it has come. */
  came: (id: string) => void
  /** When something has come, when more comes, and when all has; at once where nothing goes on. Reject as the job does. */
  first: (id: string) => Promise<void>
  next: (id: string) => Promise<void>
  end: (id: string) => Promise<void>
  stop: (id: string) => void
  drop: (id: string) => void
  ids: () => string[]
}

interface Job {
  end: Promise<void>
  first: Promise<void>
  next: Promise<void>
  came: () => void
  stop: AbortController
  drop: AbortController
}

/** No jobs yet. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>()
  const wait = async (id: string, which: 'first' | 'next' | 'end'): Promise<void> => {
    const job = jobs.get(id)
    if (job) await Promise.race([job[which], job.end])
  }

  return {
    start(id, run) {
      if (jobs.has(id)) return
      const stop = new AbortController()
      const drop = new AbortController()
      const news = createNews()
      const end = run({ stop: AbortSignal.any([stop.signal, drop.signal]), signal: drop.signal })
      const job: Job = { end, first: news.next(), next: news.next(), came: () => {}, stop, drop }
      job.came = () => {
        news.tell()
        job.next = news.next()
      }
      jobs.set(id, job)
      const settle = (): void => {
        if (jobs.get(id) === job) jobs.delete(id)
      }
      // Whoever waits for it hears of a failure; where nobody does, there is nobody to tell.
      end.then(settle, settle)
    },
    came: (id) => jobs.get(id)?.came(),
    first: (id) => wait(id, 'first'),
    next: (id) => wait(id, 'next'),
    end: (id) => wait(id, 'end'),
    stop: (id) => jobs.get(id)?.stop.abort(),
    drop(id) {
      jobs.get(id)?.drop.abort()
      jobs.delete(id)
    },
    ids: () => [...jobs.keys()],
  }
}

/** Promises that are kept when something is told. */
function createNews() {
  let waiting: (() => void)[] = []
  return {
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
    tell() {
      const told = waiting
      waiting = []
      for (const resolve of told) resolve()
    },
  }
}
