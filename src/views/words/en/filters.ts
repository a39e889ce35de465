import { formatNumber } from '../../format.ts'

export const filters = {
  title: 'Filter',
  close: 'Close filter',
  actors: 'Actors',
  kinds: 'Kinds',
  more: (count: number) => `${formatNumber(count)} more`,
  allActors: 'All actors',
  closeActors: 'Close actors',
  searchActors: 'Search actors',
  actorsLeftOut: (listed: number, all: number) =>
    `The busiest ${formatNumber(listed)} of ${formatNumber(all)} actors are listed; “Search events” finds the events of the others by name, and an event’s own names filter by them.`,
  noActor: 'No actor has this name.',
  match: 'Events with',
  any: 'any of them',
  all: 'all together',
  clear: 'Clear filters',
}
