import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockData } from './src/tools/mock-data-plugin.ts'
import { sizeBudget } from './src/tools/size-budget-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [react(), mockData(), sizeBudget()],
  worker: { format: 'es' },
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  preview: { port: 4173, open: false },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
})
