import { mkdirSync } from 'node:fs'
import type { LayoutId } from '@foyer/assets/layouts/layouts.ts'
import { preview } from 'vite'
import { launchBrowser } from '../../../scripts/launch-browser.ts'
import { PLACES } from './places.ts'

/**
 * Pictures of the built preview from each place: `node client/bench/world/shoot.ts OUT_FOLDER [PLACES] [QUERY] [WIDTHxHEIGHT]`,
 * after `vite build client/bench/world`. PORT names the port.
 */
const [out = 'shots', places = '', query = '', size = '1280x720'] = process.argv.slice(2)
const layout = new URLSearchParams(query).get('layout') ?? 'atrium'
const wanted = places || Object.keys(PLACES[layout as LayoutId]).join()
const [width, height] = size.split('x').map(Number)
mkdirSync(out, { recursive: true })
const server = await preview({
  configFile: new URL('./vite.config.ts', import.meta.url).pathname,
  preview: { port: Number(process.env.PORT ?? 4120), host: '127.0.0.1', strictPort: true },
})
const browser = await launchBrowser()
try {
  const page = await browser.newPage({ viewport: { width: width!, height: height! } })
  page.on('console', (message) => {
    if (!/GPU stall/.test(message.text())) console.log('[page]', message.text().slice(0, 1500))
  })
  page.on('pageerror', (error) => console.log('[error]', String(error)))
  await page.goto(`${server.resolvedUrls?.local[0]}?${query}`)
  await page.waitForFunction(() => 'preview' in globalThis, null, { timeout: 60_000 })
  console.log(await page.evaluate(() => globalThis.preview.ready))
  for (const place of wanted.split(',')) {
    const figures = await page.evaluate((name) => globalThis.preview.show(name, 0), place)
    await page.screenshot({ path: `${out}/${place}.png` })
    console.log(place, figures)
  }
} finally {
  await browser.close()
  await server.close()
}
