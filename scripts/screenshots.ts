import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { launchBrowser } from './launch-browser.ts'
import { takePages } from './screenshots/take-pages.ts'
import { takePeople, takeRooms } from './screenshots/take-previews.ts'

/**
 * `npm run screenshots -- [FOLDER] [PART OF A NAME ...]`: pictures to be looked at, one by one: every layout from its
 * places, people near, and the pages with a live lobby behind them. Without a graphics card a frame takes a second or
 * more, so a full set takes a quarter of an hour.
 */
const [folder = 'screenshots', ...parts] = process.argv.slice(2)
const wanted = (name: string) => parts.length === 0 || parts.some((part) => name.includes(part))

mkdirSync(resolve(folder), { recursive: true })
// Asked to end, the browser closes; what was waiting for it fails, and everything opened is closed on the way out.
const browser = await launchBrowser({ handleSIGINT: false, handleSIGTERM: false })
let ending = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    ending = true
    void browser.close()
  })
}
try {
  await takeRooms(browser, folder, wanted)
  await takePeople(browser, folder, wanted)
  await takePages(browser, folder, wanted)
} catch (error) {
  if (!ending) throw error
} finally {
  await browser.close()
}
process.exit(ending ? 1 : 0)
