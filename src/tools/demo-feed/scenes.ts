// The demo told in a few minutes: each scene is a link, and names the event that it is about.
import type { Scene } from './feed-shape.ts'

export const scenes: Scene[] = [
  {
    title: 'Two months of war and diplomacy',
    view: '?from=2023-02-01&to=2023-03-31&map=4/49.5/34',
    seconds: 25,
    notes: 'Strikes, claimed losses and visits of February and March 2023 on one time axis.',
  },
  {
    title: 'The week of 24 February',
    view: '?event=2023-02-24-china-twelve-points&from=2023-02-20&to=2023-02-26&map=4/50/40',
    seconds: 20,
    notes:
      'A year after the invasion: Biden in Kyiv, Wang Yi in Moscow, a UN vote, and a Chinese paper of twelve points.',
  },
  {
    title: 'Minsk–Beijing',
    view: '?actor=belarus,china&event=lukashenko-beijing&from=2023-02-24&to=2023-03-03&map=3/50/70',
    seconds: 20,
    lead: 'map',
    notes: 'Lukashenko lands in Beijing about two days, not hours, after the sabotage near Minsk.',
  },
  {
    title: 'Machulishchy: one attack, three accounts',
    view: '?event=machulishchy-a50&from=2023-02-24&to=2023-03-08&map=6/52.5/29',
    seconds: 25,
    lead: 'map',
    notes: 'BYPOL said it did it; Lukashenko blamed the SBU and the CIA; a year later the head of the SBU claimed it.',
  },
  {
    title: 'The front on 1 February',
    view: '?from=2023-02-01&to=2023-02-01&map=7/48.3/37',
    seconds: 12,
    lead: 'map',
    notes: 'Drawn by the desk from named towns, right to about 10 km.',
  },
  {
    title: 'The front on 28 February: five axes',
    view: '?from=2023-02-28&to=2023-02-28&map=7/48.3/37',
    seconds: 12,
    lead: 'map',
    notes: 'The General Staff names Kupiansk, Lyman, Bakhmut, Avdiivka and Shakhtarsk.',
  },
  {
    title: 'The front on 31 March',
    view: '?from=2023-03-31&to=2023-03-31&map=7/48.3/37',
    seconds: 12,
    lead: 'map',
    notes: 'Two months moved the line by less than its own error, but for Bakhmut and Avdiivka.',
  },
  {
    title: 'Strikes, and losses as claimed',
    view: '?from=2023-02-01&kind=casualties,sabotage,strike&to=2023-03-31&map=6/48.8/34.5',
    seconds: 25,
    lead: 'chart',
    notes:
      'Every figure belongs to the one who states it. Daily totals stand beside single strikes and are never added.',
  },
  {
    title: 'Who visited whom',
    view: '?from=2023-02-01&kind=call,summit,talks,visit&to=2023-04-07&map=3/48/50',
    seconds: 25,
    lead: 'visits',
    notes: 'Visits, talks, summits and calls, from where to where.',
  },
  {
    title: 'A warrant for Putin',
    view: '?event=2023-03-17-icc-warrants&from=2023-03-13&to=2023-03-19&map=4/50/25',
    seconds: 15,
    notes:
      'The court in The Hague issues it a day before his trip to Crimea and Mariupol, three days before Xi arrives.',
  },
  {
    title: 'Xi in Moscow',
    view: '?actor=china,russia&event=2023-03-20-xi-jinping-moscow&from=2023-03-16&to=2023-03-24&map=3/50/75',
    seconds: 20,
    lead: 'visits',
    notes: 'A state visit of three days; on the second, the Japanese prime minister is in Kyiv.',
  },
]
