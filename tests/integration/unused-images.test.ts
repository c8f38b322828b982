import { HOUR } from '@foyer/shared/time/durations.ts'
import type { Upload } from '@foyer/shared/uploads/uploads-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makePng } from '../support/png.ts'

const clock = new FakeClock(Date.now())
let server: BootedServer
let marketer: BrowserSession
beforeAll(async () => {
  server = await bootServer({ clock })
  marketer = await server.asStaff('Mara Marketer', 'marketer')
})
afterAll(() => server.stop())

/** Uploads an image of its own for each width; returns its path. */
async function upload(width: number): Promise<string> {
  const type = { 'content-type': 'image/png' }
  const answer = await marketer.request('POST', '/api/uploads', makePng(width, 32), type)
  expect(answer.status).toBe(200)
  return ((await answer.json()) as Upload).path
}

async function isThere(path: string): Promise<boolean> {
  return (await server.browser().request('GET', path)).ok
}

async function showLogo(logo: string | undefined): Promise<void> {
  expect((await changeTheme(marketer, { logo })).status).toBe(200)
}

test('an image that nothing shows goes a day after its last upload, when another comes', async () => {
  const shown = await upload(40)
  await showLogo(shown)
  await showLogo(undefined) // an older version still shows it
  const unused = await upload(48)
  const wantedAgain = await upload(56)
  clock.goTo(clock.now() + 23 * HOUR)
  expect(await upload(56)).toBe(wantedAgain)
  expect(await isThere(unused)).toBe(true)

  clock.goTo(clock.now() + 2 * HOUR)
  await upload(64)
  expect(await isThere(unused)).toBe(false)
  expect(await isThere(wantedAgain)).toBe(true)
  expect(await isThere(shown)).toBe(true)
})
