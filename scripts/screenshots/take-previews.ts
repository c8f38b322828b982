import { join } from 'node:path'
import { LAYOUTS, type LayoutId } from '@foyer/assets/layouts/layouts.ts'
import type { Browser, Page } from 'playwright-core'
import { build, preview as servePreview } from 'vite'
import { PLACES } from '../../client/bench/world/places.ts'
import { ROOT } from '../run-steps.ts'

/** What the page of `client/bench/world` offers. */
declare global {
  var preview: {
    show(place: string, seconds: number): { calls: number; triangles: number }
    ready: Promise<object>
  }
}

const PATIENCE = 300_000
const LAPTOP = { width: 1280, height: 720 }
const PHONE = { width: 390, height: 844 }

interface Room {
  layout: LayoutId
  mood: 'day' | 'evening'
  tier: 'high' | 'low'
  places: readonly string[]
}

/** Every layout from all its places, in the evening from two, and as a phone draws it from the door. */
const ROOMS: readonly Room[] = (Object.keys(LAYOUTS) as LayoutId[]).flatMap((layout) => {
  const places = Object.keys(PLACES[layout])
  const [door = '', second = ''] = places
  return [
    { layout, mood: 'day', tier: 'high', places },
    { layout, mood: 'evening', tier: 'high', places: [door, second] },
    { layout, mood: 'day', tier: 'low', places: [door] },
  ] as const
})

/** Six people fill the picture; further away they are drawn with fewer triangles. */
const NEAR = '&gap=0.66&camera=0,1.1,5.2&target=0,0.95,0'

/** Pictures of people near: what a line-up varies, and how they stand. */
const LINES: Readonly<Record<string, string>> = {
  outfits: `show=line&part=outfit${NEAR}`,
  'outfits-behind': `show=line&part=outfit&yaw=3.1${NEAR}`,
  hair: 'show=line&part=hair&gap=0.5&camera=0,1.5,6.4&target=0,1.2,0',
  skin: 'show=line&part=skin&gap=0.6&camera=0,1.5,5.2&target=0,1.2,0',
  walking: `show=line&part=outfit&speed=1.9&yaw=1.2${NEAR}`,
  seated: `show=line&part=outfit&seated=yes&yaw=0.6${NEAR}`,
  reps: `show=line&part=build&kind=rep${NEAR}`,
  actions: 'show=actions&n=24&gap=0.85&camera=0,1.4,17',
}

/** Pictures of the rooms alone; logs what each costs to draw. */
export async function takeRooms(
  browser: Browser,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const rooms = ROOMS.map((room) => ({
    ...room,
    shots: room.places.map((place) => ({ place, name: nameOf(room, place) })),
  })).filter(({ shots }) => shots.some(({ name }) => wanted(name)))
  if (rooms.length === 0) return
  await withPreview('world', async (url) => {
    for (const { layout, mood, tier, shots } of rooms) {
      const page = await browser.newPage({ viewport: tier === 'low' ? PHONE : LAPTOP })
      await page.goto(`${url}?layout=${layout}&mood=${mood}&tier=${tier}`)
      await page.waitForFunction(() => 'preview' in globalThis, null, { timeout: PATIENCE })
      await page.evaluate(() => globalThis.preview.ready)
      for (const { place, name } of shots.filter((shot) => wanted(shot.name))) {
        const cost = await page.evaluate((at) => globalThis.preview.show(at, 0), place)
        await save(page, join(folder, `${name}.png`), cost)
      }
      await page.close()
    }
  })
}

function nameOf({ layout, mood, tier }: Room, place: string): string {
  return ['room', layout, place, mood === 'day' ? '' : mood, tier === 'high' ? '' : 'phone']
    .filter(Boolean)
    .join('-')
}

/** Pictures of avatars side by side. */
export async function takePeople(
  browser: Browser,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const lines = Object.entries(LINES).filter(([name]) => wanted(`people-${name}`))
  if (lines.length === 0) return
  await withPreview('avatars', async (url) => {
    for (const [name, query] of lines) {
      const page = await browser.newPage({ viewport: LAPTOP })
      const drawn = page.waitForEvent('console', {
        predicate: (message) => message.type() === 'info',
        timeout: PATIENCE,
      })
      await page.goto(`${url}?${query}&names=no&ratio=1&width=1280&height=720`)
      await save(page, join(folder, `people-${name}.png`), JSON.parse((await drawn).text()))
      await page.close()
    }
  })
}

async function save(page: Page, file: string, cost: object): Promise<void> {
  await page.screenshot({ path: file, timeout: PATIENCE })
  console.log(file, cost)
}

/** Builds and serves one of the pages of `client/bench` for as long as `work` takes. */
async function withPreview(name: string, work: (url: string) => Promise<void>): Promise<void> {
  const configFile = join(ROOT, 'client/bench', name, 'vite.config.ts')
  await build({ configFile, logLevel: 'error' })
  const server = await servePreview({ configFile, preview: { port: 0, host: '127.0.0.1' } })
  try {
    await work(server.resolvedUrls!.local[0]!)
  } finally {
    await server.close()
  }
}
