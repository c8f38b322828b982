import { join } from 'node:path'
import type { LayoutId } from '@foyer/assets/layouts/layouts.ts'
import type { Browser, BrowserContext } from 'playwright-core'
import { type SimulatedVisitors, simulateVisitors } from '../../tests/load/simulated-visitors.ts'
import { buildClientIfStale } from '../client-build.ts'
import { type DemoLobby, demoVisitorName, openDemoLobby } from '../demo-lobby.ts'
import { ACCOUNTS, OWN, PAGE_SHOTS, PATIENCE, type PageShot, SIZES } from './page-shots.ts'

const nameOf = ({ name, size, theme }: PageShot) => `${name}-${size}-${theme}`

/**
 * Pictures of the pages, in a lobby of their own with throwaway data.
 *
 * @param wanted by the name of the picture
 */
export async function takePages(
  browser: Browser,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const shots = PAGE_SHOTS.filter((shot) => wanted(nameOf(shot)))
  if (shots.length === 0) return
  buildClientIfStale()
  const byLayout = Map.groupBy(shots, ({ layout = 'atrium' }) => layout)
  for (const [layout, ofLayout] of byLayout) await takeIn(browser, folder, layout, ofLayout)
}

/** The pictures of one layout, the smallest crowd first. */
async function takeIn(
  browser: Browser,
  folder: string,
  layout: LayoutId,
  shots: readonly PageShot[],
): Promise<void> {
  const lobby = await openDemoLobby({ settings: { LOBBY_CAPACITY: '400', LAYOUT: layout } })
  let crowd: SimulatedVisitors | null = null
  let crowdSize = 0
  try {
    for (const shot of shots.toSorted((a, b) => a.crowd - b.crowd)) {
      if (shot.crowd !== crowdSize) {
        await crowd?.leave()
        crowdSize = shot.crowd
        crowd = simulateVisitors(lobby.url, {
          count: crowdSize,
          nameOf: demoVisitorName,
          ask: true,
        })
        await crowd.entered
      }
      const file = join(folder, `${nameOf(shot)}.png`)
      await takePage(browser, lobby, shot, file)
      console.log(file)
    }
  } finally {
    await crowd?.leave()
    await lobby.close()
  }
}

async function takePage(
  browser: Browser,
  lobby: DemoLobby,
  shot: PageShot,
  file: string,
): Promise<void> {
  const { name, size, theme, path = '/', whole = false } = shot
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    locale: 'en-GB',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
  })
  await prepareContext(context, lobby, shot)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${name}: ${error}`))
  await page.goto(lobby.url + path)
  await page.getByRole('button').first().waitFor()
  await shot.prepare?.(page)
  await page.screenshot({ path: file, timeout: PATIENCE, fullPage: whole })
  await context.close()
}

/** What the browser remembers from before: settings, the own avatar, who is signed in. */
async function prepareContext(context: BrowserContext, lobby: DemoLobby, shot: PageShot) {
  const quality = shot.size === 'laptop' ? 'high' : 'low'
  await context.addInitScript(
    ({ visitor, settings }) => {
      localStorage.setItem('foyer:visitor', visitor)
      if (!localStorage.getItem('foyer:settings')) localStorage.setItem('foyer:settings', settings)
    },
    { visitor: JSON.stringify(OWN), settings: JSON.stringify({ quality, view3d: true }) },
  )
  if (shot.as === undefined) return
  const { cookie } = lobby.accounts[ACCOUNTS[shot.as]]!.session
  const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
  await context.addCookies(
    pairs.map(([name, value]) => ({ name: name!, value: value!, url: lobby.url })),
  )
}
