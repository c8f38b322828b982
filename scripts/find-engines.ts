import { existsSync } from 'node:fs'

/** Debian's packages have them there. Other systems name theirs. */
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver'
const XVFB = '/usr/bin/Xvfb'

/** The path of a Firefox that tests may drive: the environment's `FIREFOX`, or an installed one; null when there is none. */
export function findFirefox(): string | null {
  return [process.env.FIREFOX ?? '', ...FIREFOX].find((path) => existsSync(path)) ?? null
}

/** What drives WebKitGTK, and the screen that is made for it; null where one of them is missing. */
export function findWebKit(): { driver: string; screen: string } | null {
  const found = existsSync(WEBKIT_DRIVER) && existsSync(XVFB)
  return found ? { driver: WEBKIT_DRIVER, screen: XVFB } : null
}

/** A line for each engine whose stories cannot be told here. */
export function missingEngines(): string[] {
  return [
    ...(findFirefox()
      ? []
      : [
          'No Firefox: firefox.spec.ts is skipped. Debian has it as firefox-esr; FIREFOX names another.',
        ]),
    ...(findWebKit()
      ? []
      : [
          'No WebKitGTK: webkit.spec.ts is skipped. Debian has it as webkit2gtk-driver, with xvfb.',
        ]),
  ]
}
