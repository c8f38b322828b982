import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chromium: the environment's `CHROMIUM`, an installed one, or one that is installed now (by
 * the system's packages where we may, else Playwright's own). Throws with what to do when none can be had.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM=${named} does not exist`)
    return named
  }
  const found = () => [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path))
  const installed = found()
  if (installed) return installed
  console.log('No Chromium found: installing one')
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ])
  }
  if (!found()) run('playwright-core', ['install', 'chromium'])
  const now = found()
  if (!now)
    throw new Error('No browser for the tests: install Chromium or set CHROMIUM to its path')
  return now
}

function run(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' })
}
