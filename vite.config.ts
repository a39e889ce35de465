import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentPolicy } from './src/tools/content-policy-plugin.ts'
import { mockData } from './src/tools/mock-data-plugin.ts'
import { serviceWorker } from './src/tools/service-worker-plugin.ts'
import { sizeBudget } from './src/tools/size-budget-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [react(), mockData(), contentPolicy(), serviceWorker(), sizeBudget()],
  // Leaflet's package names its one bundle; of its sources only the parts that the map uses come along, 21 kB less.
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/src/Leaflet.js' }] },
  // The budget tells the chunks of workers from those of the page by their names.
  worker: { format: 'es', rolldownOptions: { output: { chunkFileNames: 'assets/worker-[name]-[hash].js' } } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // What is not used of these does nothing; only `map/` adds the handlers of mouse and keyboard by being loaded.
        moduleSideEffects: [{ test: /\/leaflet\/src\/(?!map\/)/, sideEffects: false }],
      },
      output: {
        // What the page and its later chunks share stands in one file: fifteen small ones compress 3 kB worse.
        codeSplitting: {
          groups: [
            // Before anything else: what is shared starts a worker, which the page's policy allows only after this.
            { name: 'first', priority: 2, test: /\/src\/trusted-types\.ts$/ },
            // Before all else: what is shared starts a worker while it is loading.
            { name: 'policy', test: /\/src\/trusted-types/ },
            {
              name: 'shared',
              minShareCount: 2,
              test: /\/src\/(?!views\/(map|chart)\/(?!map-pane|chart-pane|basemap-start|layout)|paper\/|views\/event-detail\/(claim-answer|harm|rival-claims|section|source-link)|wall\/|views\/(qr-|view-citation|header\/use-shown)|views\/words\/(en\/)?(scene|playback|presenter|paper|embed|picture|print|export|citation|share))|\/(@tanstack|react-dom)\//,
            },
          ],
        },
      },
    },
  },
  preview: { port: 4173, open: false },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
})
