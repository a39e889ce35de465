import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** What a container without a user namespace, a GPU or a network of its own wants. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
]
const INSTALL_SECONDS = 120

/**
 * The path of a Chromium: `CHROME_PATH`, the commands of the system, the usual places, Playwright's own; else it
 * installs one with Playwright, or with apt where we are root; else it throws a sentence that says what to do.
 */
export function findBrowser(): string {
  const given = process.env['CHROME_PATH']
  if (given) {
    if (isProgram(given)) return given
    throw new Error(`CHROME_PATH names ${given}, which is no program that can be run.`)
  }
  return installed() ?? installWithPlaywright() ?? installWithApt() ?? giveUp()
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...commands, ...USUAL_PLACES, chromium.executablePath()].find(isProgram)
}

function isProgram(path: string): boolean {
  if (path === '' || !existsSync(path) || !statSync(path).isFile()) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch (error) {
    console.log(`${path} cannot be run: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

function installWithPlaywright(): string | undefined {
  console.log(`No Chromium found; asking Playwright to install one (up to ${INSTALL_SECONDS} s) …`)
  const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url))
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: INSTALL_SECONDS * 1000,
    killSignal: 'SIGKILL',
  })
  return status === 0 ? installed() : undefined
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing chromium with apt-get …')
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
  } catch (error) {
    console.log(`apt-get could not install it: ${error instanceof Error ? error.message : String(error)}`)
  }
  return installed()
}

function giveUp(): never {
  throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to its program.')
}
