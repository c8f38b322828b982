import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { findBrowser } from '../../../scripts/find-browser.ts'
import type { Measured } from './measure.ts'

/**
 * C4 (bodies) and C5 (names and bubbles): script time, draw calls and triangles a frame, beside the
 * reference, with 100 to 1,000 people in view. `node client/bench/avatars/run.ts`; PORT names the port.
 */
const configFile = new URL('./vite.config.ts', import.meta.url).pathname
await build({ configFile, logLevel: 'warn' })
const port = Number(process.env.PORT ?? 4110)
const server = await preview({ configFile, preview: { port, host: '127.0.0.1', strictPort: true } })
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})

/** One size in a fresh page, whose script is compiled anew. */
async function measure(bench: 'c4' | 'c5', count: number): Promise<Measured[]> {
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/?bench=${bench}&n=${count}`)
  await page.waitForFunction(() => globalThis.__result, null, { timeout: 600_000 })
  const result = await page.evaluate(() => globalThis.__result ?? [])
  await page.close()
  return result
}

try {
  for (const [bench, counts] of [
    ['c4', [100, 300, 600, 1000]],
    ['c5', [50, 100, 200, 300]],
  ] as const) {
    const rows: Measured[] = []
    for (const count of counts) rows.push(...(await measure(bench, count)))
    console.log(bench.toUpperCase())
    console.table(rows)
  }
} finally {
  await browser.close()
  await server.close()
}
