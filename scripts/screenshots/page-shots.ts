import type { LayoutId } from '@foyer/assets/layouts/layouts.ts'
import { decodeLook, encodeLook } from '@foyer/shared/look/look.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import type { Page } from 'playwright-core'

/** The pages of the product as a person meets them: in which size and theme, and what is done before. */

export const SIZES = { laptop: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } }
type Size = keyof typeof SIZES
type Theme = 'light' | 'dark'

export const OWN = {
  name: 'Nora Lang',
  look: encodeLook(decodeLook('medium.long.blouse.s2.auburn.burgundy.navy.none.none')),
}
/** Frames after the last download in which light is baked, shaders are compiled and people settle. */
const SETTLING_FRAMES = 5
const SETTLING_TIME = 6000
export const PATIENCE = 120_000

/** Accounts of the demo by their place among them. */
export const ACCOUNTS = { owner: 0, rep: 1, lead: 3 }

/** The week that the demo has filled to its end. */
const WEEK = addDays(mondayOf(new Date().toISOString().slice(0, 10)), 7)

export interface PageShot {
  name: string
  /** How many simulated visitors are in the lobby beside the staff. */
  crowd: number
  size: Size
  theme: Theme
  /** The atrium without it. */
  layout?: LayoutId
  path?: string
  /** Signed in as this account of the demo. */
  as?: keyof typeof ACCOUNTS
  /** The page from top to bottom instead of what the window shows. */
  whole?: boolean
  /** What is done before the picture is taken. */
  prepare?: (page: Page) => Promise<unknown>
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click({ timeout: PATIENCE })

export const PAGE_SHOTS: readonly PageShot[] = [
  ...everywhere({ name: 'entry', crowd: 0, prepare: settle }),
  { name: 'lobby-1', crowd: 0, size: 'laptop', theme: 'light', prepare: enterAnd(walkIn) },
  { name: 'lobby-1', crowd: 0, size: 'phone', theme: 'light', prepare: enterAnd(walkIn) },
  {
    name: 'greeting',
    crowd: 0,
    size: 'laptop',
    theme: 'light',
    path: '/#reception',
    prepare: enterAnd(lookRight),
  },
  {
    name: 'reception',
    crowd: 12,
    size: 'laptop',
    theme: 'light',
    path: '/#reception',
    prepare: enterAnd(lookRight),
  },
  { name: 'lobby-30', crowd: 30, size: 'laptop', theme: 'light', prepare: enterAnd(walkIn) },
  { name: 'lobby-30', crowd: 30, size: 'phone', theme: 'dark', prepare: enterAnd(walkIn) },
  {
    name: 'lobby-lounge',
    crowd: 30,
    size: 'laptop',
    theme: 'light',
    path: '/#lounge',
    prepare: enter,
  },
  { name: 'chat', crowd: 30, size: 'phone', theme: 'light', prepare: enterAnd(press(/^Chat/)) },
  { name: 'people', crowd: 30, size: 'laptop', theme: 'dark', prepare: enterAnd(press('People')) },
  { name: 'people', crowd: 30, size: 'phone', theme: 'light', prepare: enterAnd(press('People')) },
  { name: 'desk', crowd: 30, size: 'laptop', theme: 'light', prepare: enterAnd(press(/^Ask/)) },
  {
    name: 'settings',
    crowd: 30,
    size: 'phone',
    theme: 'dark',
    prepare: enterAnd(press('Settings')),
  },
  ...everywhere({ name: 'list', crowd: 30, prepare: enterList }),
  { name: 'lobby-300', crowd: 300, size: 'laptop', theme: 'light', prepare: enterAnd(walkIn) },
  { name: 'lobby-300', crowd: 300, size: 'phone', theme: 'light', prepare: enterAnd(walkIn) },
  {
    // The last: when it closes, a rep of the demo is away from the post.
    name: 'console',
    crowd: 300,
    size: 'laptop',
    theme: 'light',
    as: 'rep',
    prepare: enterAnd(press(/^Desk/)),
  },
  ...layoutsWithPeople(['loft', 'garden', 'ship']),
  ...everywhere({ name: 'look', crowd: 0, prepare: openLook }),
  { name: 'sign-in', crowd: 0, size: 'laptop', theme: 'light', path: '/sign-in' },
  ...everywhere({ name: 'rota', crowd: 0, path: `/rota?week=${WEEK}`, as: 'lead', prepare: read }),
  ...rotaTabs(['view=people', 'tab=outlook', 'tab=swaps', 'tab=crew', 'tab=attendance']),
  ...everywhere({
    name: 'my-shifts',
    crowd: 0,
    path: '/my-shifts',
    as: 'rep',
    whole: true,
    prepare: read,
  }),
  ...['profile', 'branding', 'centers/main', 'team', 'retention', 'privacy', 'audit'].flatMap(
    (part) =>
      everywhere({
        name: `settings-${part.split('/')[0]}`,
        crowd: 0,
        path: `/settings/${part}`,
        as: 'owner',
        whole: true,
        prepare: read,
      }),
  ),
  ...everywhere({ name: 'design', crowd: 0, path: '/design', whole: true, prepare: read }),
]

/** One shot in both sizes and both themes. */
function everywhere(shot: Omit<PageShot, 'size' | 'theme'>): PageShot[] {
  const sizes: readonly Size[] = ['laptop', 'phone']
  const themes: readonly Theme[] = ['light', 'dark']
  return sizes.flatMap((size) => themes.map((theme) => ({ ...shot, size, theme })))
}

/** Each layout with people in it. */
function layoutsWithPeople(layouts: readonly LayoutId[]): PageShot[] {
  return layouts.map((layout) => ({
    name: `people-in-${layout}`,
    crowd: 30,
    size: 'laptop',
    theme: 'light',
    layout,
    prepare: enterAnd(walkIn),
  }))
}

/** The rota's other views by what stands in the address. */
function rotaTabs(queries: readonly string[]): PageShot[] {
  return queries.map((query) => ({
    name: `rota-${query.split('=')[1]}`,
    crowd: 0,
    size: 'laptop',
    theme: 'light',
    path: `/rota?week=${WEEK}&${query}`,
    as: 'lead',
    prepare: read,
  }))
}

/** Waits until the page has what it asks the server for. */
async function read(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
}

async function openLook(page: Page): Promise<void> {
  await press('Change the look')(page)
  await settle(page)
}

/** Enters with the remembered name, and waits until the room is drawn in full. */
async function enter(page: Page): Promise<void> {
  await press('Enter')(page)
  await page.waitForFunction(
    () => performance.getEntriesByName('foyer:can-walk').length > 0,
    null,
    { timeout: PATIENCE },
  )
  await settle(page)
}

function enterAnd(then: (page: Page) => Promise<unknown>) {
  return async (page: Page) => {
    await enter(page)
    await then(page)
    await page.waitForTimeout(1000)
  }
}

/** A few steps into the room: who arrives near the entrance has the wall behind the camera. */
async function walkIn(page: Page): Promise<void> {
  await page.keyboard.down('w')
  await page.waitForTimeout(1500)
  await page.keyboard.up('w')
  await page.waitForTimeout(SETTLING_TIME)
}

/** Turns the camera by a quarter, to the welcome post beside the reception. */
async function lookRight(page: Page): Promise<void> {
  await page.mouse.move(640, 300)
  await page.mouse.down()
  await page.mouse.move(860, 300, { steps: 4 })
  await page.mouse.up()
  await page.waitForTimeout(SETTLING_TIME)
}

async function enterList(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Without 3D' }).check()
  await press('Enter')(page)
  await page.getByRole('list', { name: 'People here' }).waitFor()
  await page.waitForTimeout(1000)
}

/** Waits until nothing more is downloaded, and some frames longer. */
async function settle(page: Page): Promise<void> {
  let before = -1
  for (;;) {
    const files = await page.evaluate(() => performance.getEntriesByType('resource').length)
    if (files === before) break
    before = files
    await page.waitForTimeout(2500)
  }
  await page.waitForTimeout(SETTLING_TIME)
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame)
  }, SETTLING_FRAMES)
}
