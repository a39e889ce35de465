import { useMemo } from 'react'
import { useSurroundings } from './engine.ts'
import { type FeedAddress, feedAddress } from './feed-address.ts'
import { useLayers } from './layers.ts'
import { useView } from './use-filter.ts'

/** Which feed to open, and whether the address names another that must be agreed to first. */
export function useFeedAddress(): FeedAddress {
  const { config } = useSurroundings()
  const { feed } = useView()
  const { hosts } = useLayers()
  return useMemo(() => feedAddress(feed, config, hosts, document.baseURI), [feed, config, hosts])
}
