import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'
import { createServer } from 'vite'

/**
 * Pictures of every state of the screen's own layer and the entry page, and what axe finds in each:
 * `node client/bench/hud/screenshots.ts <folder> [only-names-with]`, with CHROMIUM naming the browser.
 */
const [folder = 'test-results/hud', only = ''] = process.argv.slice(2)
const PORT = 4180

const SIZES = { laptop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } }
const LANDSCAPE = { landscape: { width: 844, height: 390 }, zoomed: { width: 640, height: 360 } }

interface Shot {
  name: string
  path: string
  sizes?: Record<string, { width: number; height: number }>
  themes?: readonly ('light' | 'dark')[]
  /** A selector to press before the picture is taken. */
  press?: string
  /** The whole page instead of what fits on the screen. */
  full?: boolean
}

const hud = (name: string, query: string, more: Partial<Shot> = {}): Shot => ({
  name,
  path: `/bench/hud/index.html?${query}`,
  ...more,
})

const SHOTS: Shot[] = [
  { name: 'entry', path: '/index.html' },
  { name: 'entry-closed-look', path: '/index.html?closed', press: '#change', themes: ['light'] },
  { name: 'entry-small', path: '/index.html', sizes: LANDSCAPE, themes: ['light'] },
  hud('visitor', 'as=visitor'),
  hud('visitor-small', 'as=visitor&panel=desk', { sizes: LANDSCAPE, themes: ['light'] }),
  hud('visitor-people', 'as=visitor&panel=people'),
  hud('visitor-chat', 'as=visitor&panel=chat', { themes: ['light'] }),
  hud('visitor-emotes', 'as=visitor&panel=emotes', { themes: ['light'] }),
  hud('visitor-desk', 'as=visitor&panel=desk'),
  hud('visitor-desk-closed', 'as=visitor&panel=desk&desk=closed&locale=de', { themes: ['light'] }),
  hud('visitor-settings', 'as=visitor&panel=settings&locale=de'),
  hud('visitor-person', 'as=visitor&person=r-jonas', { themes: ['light'] }),
  hud('reconnecting', 'as=visitor&connection=reconnecting', { themes: ['light'] }),
  hud('taken-over', 'as=visitor&connection=taken-over&locale=de', { themes: ['dark'] }),
  hud('rep', 'as=rep&panel=console'),
  hud('rep-conversation', 'as=rep&panel=console&conversation=S%C3%B6ren', { themes: ['light'] }),
  hud('rep-off-duty', 'as=off-duty&panel=console&locale=de', { themes: ['light'] }),
  hud('list-visitor', 'as=visitor&view=list'),
  { name: 'staff-settings', path: '/settings?', full: true },
  { name: 'staff-setup', path: '/setup?token=x', themes: ['light'] },
  { name: 'staff-sign-in', path: '/sign-in?', themes: ['dark'] },
  hud('list-rep', 'as=rep&view=list&locale=de', { themes: ['light'] }),
]

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const server = await createServer({
    configFile: join(import.meta.dirname, 'vite.config.ts'),
    server: { port: PORT, strictPort: true, hmr: false },
    logLevel: 'error',
  })
  await server.listen()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  let found = 0
  try {
    for (const shot of SHOTS) {
      if (shot.name.includes(only)) found += await take(browser, shot)
    }
  } finally {
    await browser.close()
    await server.close()
  }
  console.log(found === 0 ? 'axe found nothing' : `axe found ${found} problems`)
  process.exitCode = found === 0 ? 0 : 1
}

/** Takes one shot in all its sizes and themes; returns how many problems axe found. */
async function take(browser: Browser, shot: Shot): Promise<number> {
  let found = 0
  for (const [size, viewport] of Object.entries(shot.sizes ?? SIZES)) {
    for (const theme of shot.themes ?? ['light', 'dark']) {
      const context = await browser.newContext({
        viewport,
        colorScheme: theme,
        hasTouch: size !== 'laptop',
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => console.log(`${shot.name}: ${error}`))
      page.on('console', (message) => {
        if (message.type() === 'error') console.log(`${shot.name}: ${message.text()}`)
      })
      await page.goto(
        `http://localhost:${PORT}${shot.path}&theme=${theme}`.replace('.html&', '.html?'),
      )
      await page.locator('button').first().waitFor()
      if (shot.press) await page.locator(shot.press).click()
      await page.waitForTimeout(250)
      await page.screenshot({
        path: join(folder, `${shot.name}-${size}-${theme}.png`),
        fullPage: shot.full ?? false,
      })
      const { violations } = await new AxeBuilder({ page }).analyze()
      for (const violation of violations) {
        found += 1
        const where = violation.nodes.map((node) => node.target.join(' ')).slice(0, 3)
        console.log(`${shot.name} ${size} ${theme}: ${violation.impact} ${violation.id}`, where)
      }
      await context.close()
    }
  }
  return found
}

await main()
