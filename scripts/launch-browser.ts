import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findBrowser } from './find-browser.ts'

/** Chromium without a graphics card, and without talking to anybody but the pages it opens. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium for benches and screenshots; found or installed as `findBrowser` says. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS, ...options })
}
