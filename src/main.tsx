import './trusted-types.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { App } from './app.tsx'
import { createWorkerEngine } from './query/engine.ts'
import { createLastingPort } from './query/lasting-port.ts'
import { createViewStore } from './url/location.ts'
import { formatView, parseView } from './url/view-params.ts'
import { loadConfig } from './views/config.ts'
import { SurroundingsContext } from './views/engine.ts'
import { measureAnswers, watchInteraction } from './views/timing.ts'
import { loadFonts } from './views/fonts.ts'
import { keepTheme } from './views/palette.ts'

void loadFonts()
const startWorker = () => new Worker(new URL('./query/engine.worker.ts', import.meta.url), { type: 'module' })
const engine = createWorkerEngine(createLastingPort(startWorker), measureAnswers)
const { config, problems } = await loadConfig(new URL('config.json', document.baseURI).href)
for (const problem of problems) console.warn(problem)

if (window.location.search === '' && config.view) {
  window.history.replaceState(null, '', window.location.pathname + formatView(parseView(config.view)))
}
// Before the store's own listener, so that the time of a Back or Forward counts from its event.
window.addEventListener('popstate', (event) => watchInteraction(event.timeStamp))
const view = createViewStore(window)
keepTheme(view)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <SurroundingsContext value={{ engine, view, config }}>
        <App />
      </SurroundingsContext>
    </QueryClientProvider>
  </StrictMode>,
)

if (import.meta.env.PROD) void import('./views/keep-app.ts').then(({ keepApp }) => keepApp())
