import type { AvatarRecord } from '@foyer/shared/snapshots/snapshots-codec.ts'
import type { CDPSession } from '@playwright/test'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { enterPicture, test } from './support/foyer.ts'

/** A phone held upright. */
test.use({
  contextOptions: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
})

interface Finger {
  x: number
  y: number
}

/** How the server has somebody, told by another client; undefined until that client has been told. */
function avatarOf(watcher: LobbyPerson, name: string): AvatarRecord | undefined {
  const people = [...watcher.room.state.people.values()]
  const person = people.find((one) => one.name === name)
  return person && watcher.seen.get(person.index)
}

/** Waits until somebody has gone half a metre, by what `act` does. */
async function walks(
  watcher: LobbyPerson,
  name: string,
  act: () => Promise<void> = async () => {},
): Promise<void> {
  const { x, z } = await eventually(() => avatarOf(watcher, name), `the place of ${name}`)
  await act()
  await eventually(() => {
    const now = avatarOf(watcher, name)!
    return Math.hypot(now.x - x, now.z - z) > 0.5
  }, `half a metre by ${name}`)
}

function send(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', at: Finger[]) {
  return session.send('Input.dispatchTouchEvent', { type, touchPoints: at })
}

test('on a phone the joystick walks, a drag turns the view, a tap walks to where it is', async ({
  people,
  foyer,
}) => {
  // Not in the picture, where a tap would be for the watcher.
  const aside = { spot: 'lounge' }
  const watcher = await LobbyPerson.enter(foyer.url, new BrowserSession(foyer.url), aside)
  // From the middle of the hall: elsewhere in the arrival zone a bench may be in the way.
  const page = await people.newVisitor('/#entrance')
  await enterPicture(page, 'Toni Touch')
  const yaw = () => avatarOf(watcher, 'Toni Touch')!.yaw
  // From where one arrives the floor ahead is free.
  await walks(watcher, 'Toni Touch', () => page.touchscreen.tap(195, 500))

  const session = await page.context().newCDPSession(page)
  const stick = await page.locator('.touch-joystick').boundingBox()
  const middle = { x: stick!.x + stick!.width / 2, y: stick!.y + stick!.height / 2 }
  const push = async () => {
    await send(session, 'touchStart', [middle])
    await send(session, 'touchMove', [{ x: middle.x, y: middle.y - 45 }])
  }
  await walks(watcher, 'Toni Touch', push)
  const straight = yaw()
  await send(session, 'touchEnd', [])

  await send(session, 'touchStart', [{ x: 100, y: 300 }])
  for (const x of [150, 200, 250, 300, 350]) await send(session, 'touchMove', [{ x, y: 300 }])
  await send(session, 'touchEnd', [])
  await push()
  // One turns to where one walks.
  await eventually(() => Math.abs(Math.sin((yaw() - straight) / 2)) > 0.3, 'another way')
  await send(session, 'touchEnd', [])
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
  await walks(watcher, 'Gia Gamepad')
  await watcher.leave()
})
