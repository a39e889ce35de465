import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, findBrowser } from '../tools/find-browser.ts'

// Workers load this file again; they find the browser that the first process found or installed.
const executablePath = (process.env['CHROME_PATH'] ??= findBrowser())

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './build.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A machine that is shared may stall for a minute; what fails twice is broken, and what fails once is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args: BROWSER_ARGS },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    trace: 'off',
    // Tests that route or count requests see all of them; those of the app without a network allow it.
    serviceWorkers: 'block',
  },
})
