const count = new Intl.NumberFormat('en-GB')

export const visits = {
  name: 'Diplomatic visits',
  /** The list that the arrow keys walk. */
  list: 'Visits in order of time',
  leftOut: (count: number) => `${count.toLocaleString('en-GB')} more in a shorter range`,
  lanesShown: (shown: number, all: number) => `${shown} of ${all} lanes`,
  /** What lies before and after the axis; empty where nothing does. */
  outside: (earlier: number, later: number) =>
    [earlier > 0 && `◂ ${count.format(earlier)} earlier`, later > 0 && `${count.format(later)} later ▸`]
      .filter(Boolean)
      .join(' · '),
  lanes: 'Lanes',
  byVisitor: 'By visitor',
  byHost: 'By host',
  others: (n: number) => `Others (${n})`,
  none: 'No visits, talks, summits or calls match.',
  noneHere: (outside: string) => `No visits in this range: ${outside}.`,
  journey: (from: string, to: string) => `${from} → ${to}`,
  /** Somebody at a place without a journey: talks on neutral ground. */
  meeting: (who: string, place: string) => `${who}, ${place}`,
  trip: (who: string, from: string, to: string) => `${who}: ${from} → ${to}`,
  dated: (label: string, dates: string) => `${label}, ${dates}`,
  call: (who: string, whom: string) => `${who}: call with ${whom}`,
  callWith: (whom: string) => `call with ${whom}`,
  two: (a: string, b: string) => `${a}, ${b}`,
  andOthers: (who: string) => `${who} and others`,
  more: (text: string) => `${text} …`,
  item: (title: string, dates: string, journey: string) => [title, dates, journey].filter(Boolean).join(', '),
  table: {
    caption: 'Diplomatic visits, oldest first',
    dates: 'Dates',
    who: 'Who',
    from: 'From',
    to: 'To, host',
    kind: 'Kind',
    title: 'Title',
    status: 'Status',
    more: (n: number) => `Show ${count.format(n)} more`,
  },
}
