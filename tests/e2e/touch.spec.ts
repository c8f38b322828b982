import type { CDPSession, Page } from '@playwright/test'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { expect, test } from './support/foyer.ts'

/** A phone held upright. */
test.use({
  contextOptions: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
})

interface Finger {
  x: number
  y: number
}

async function enterPicture(page: Page, name: string): Promise<void> {
  await page.getByRole('switch', { name: 'Without 3D' }).setChecked(false)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Enter', exact: true }).click()
  await expect(page.getByRole('button', { name: 'People', exact: true })).toBeVisible({
    timeout: 60_000,
  })
}

/** Where the server has somebody, told by another client; null until that client has been told. */
function placeOf(watcher: LobbyPerson, name: string): { x: number; z: number } | null {
  const people = [...watcher.room.state.people.values()]
  const person = people.find((one) => one.name === name)
  return (person && watcher.seen.get(person.index)) ?? null
}

/** Waits until somebody has gone half a metre, and tells the way. */
async function wayOf(watcher: LobbyPerson, name: string): Promise<{ x: number; z: number }> {
  const { x, z } = await eventually(() => placeOf(watcher, name), `the place of ${name}`)
  const way = () => {
    const now = placeOf(watcher, name)!
    return { x: now.x - x, z: now.z - z }
  }
  await expect.poll(() => Math.hypot(way().x, way().z), { timeout: 60_000 }).toBeGreaterThan(0.5)
  return way()
}

function send(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: Finger[]) {
  return session.send('Input.dispatchTouchEvent', { type, touchPoints: at })
}

test('on a phone the joystick walks, a drag turns the view, a tap walks to where it is', async ({
  people,
  foyer,
}) => {
  const watcher = await LobbyPerson.enter(foyer.url, new BrowserSession(foyer.url))
  // From the middle of the hall: elsewhere in the arrival zone a bench may be in the way.
  const page = await people.newVisitor('/#entrance')
  await enterPicture(page, 'Toni Touch')
  const session = await page.context().newCDPSession(page)
  const stick = await page.locator('.touch-joystick').boundingBox()
  const middle = { x: stick!.x + stick!.width / 2, y: stick!.y + stick!.height / 2 }
  const push = async () => {
    await send(session, 'touchStart', [middle])
    await send(session, 'touchMove', [{ x: middle.x, y: middle.y - 45 }])
    const way = await wayOf(watcher, 'Toni Touch')
    await send(session, 'touchEnd', [])
    return Math.atan2(way.x, way.z)
  }
  const straight = await push()

  await send(session, 'touchStart', [{ x: 100, y: 300 }])
  for (const x of [150, 200, 250, 300, 350]) await send(session, 'touchMove', [{ x, y: 300 }])
  await send(session, 'touchEnd', [])
  const turned = await push()
  expect(Math.abs(Math.sin((turned - straight) / 2))).toBeGreaterThan(0.3)

  const walks = wayOf(watcher, 'Toni Touch')
  await page.touchscreen.tap(195, 560)
  await walks
  await watcher.leave()
})

test('a gamepad walks', async ({ people, foyer }) => {
  const watcher = await LobbyPerson.enter(foyer.url, new BrowserSession(foyer.url))
  const page = await people.newVisitor('/#entrance', {
    before: () => {
      const axes = [0, -1, 0, 0]
      const buttons = Array.from({ length: 17 }, () => ({ pressed: false }))
      const pad = { connected: true, mapping: 'standard', axes, buttons }
      Object.assign(navigator, { getGamepads: () => [null, pad] })
    },
  })
  await enterPicture(page, 'Gia Gamepad')
  await wayOf(watcher, 'Gia Gamepad')
  await watcher.leave()
})
