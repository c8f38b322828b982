import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { ConnectionContext } from '../net/connection-context.ts'
import { testConnection } from '../net/connection-fixture.ts'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { ServicesContext } from './services-context.ts'

async function showBanner() {
  const { connection } = testConnection()
  const services = { setView3d: vi.fn(), rejoin: vi.fn(), toDesk: false, leave: vi.fn() }
  await show(
    <ServicesContext value={services}>
      {provideAll([createPart(ConnectionContext, connection)], <ConnectionBanner />)}
    </ServicesContext>,
  )
  return connection.state
}

/** Hidden from screen readers, so no locator finds it. */
const shownText = () => document.body.textContent

test('the seconds count down to the next try, and the button tries at once', async () => {
  const state = await showBanner()
  const tryNow = vi.fn()
  state.setState({ phase: 'reconnecting', nextTry: Date.now() + 60_000, tryNow }, true)
  await expect.poll(shownText).toMatch(/Next try in [456]\d seconds\./)
  await page.getByRole('button', { name: 'Try now' }).click()
  expect(tryNow).toHaveBeenCalledOnce()
  state.setState({ phase: 'reconnecting', nextTry: Date.now() + 1500, tryNow }, true)
  await expect.poll(shownText).toMatch(/Connecting again/)
  // Read aloud once, not every second.
  await expect.element(page.getByRole('alert')).toHaveTextContent('The connection is gone.')
})

test('a socket that comes back by itself every other second leaves nothing to press', async () => {
  const state = await showBanner()
  state.setState({ phase: 'reconnecting', nextTry: Date.now() + 1600, tryNow: null }, true)
  await expect.poll(shownText).toMatch(/Connection lost/)
  expect(page.getByRole('button').query()).toBeNull()
})
