import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { CHROMIUM_FLAGS } from './chromium-flags.ts'
import { findBrowser } from './find-browser.ts'

/** A Chromium for benches and screenshots; found or installed as `findBrowser` says. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: CHROMIUM_FLAGS, ...options })
}
