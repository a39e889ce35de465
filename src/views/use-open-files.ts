import { useSurroundings } from './engine.ts'
import { openFiles } from './layers.ts'
import { useSetView } from './use-filter.ts'

/** Opens files of this machine. The map goes to what they hold; an event of the feed before is closed. */
export function useOpenFiles(): (files: Iterable<File>) => Promise<void> {
  const { engine } = useSurroundings()
  const setView = useSetView()
  return async (files) => {
    const chosen = [...files]
    if (chosen.length === 0) return
    const { opened, isAlone } = await openFiles(engine, chosen)
    if (opened > 0) setView({ map: undefined, ...(isAlone && { event: undefined }) }, 'replace')
  }
}
