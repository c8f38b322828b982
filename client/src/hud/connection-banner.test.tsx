import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { ConnectionContext } from '../net/connection-context.ts'
import { testConnection } from '../net/connection-fixture.ts'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { ServicesContext } from './services-context.ts'

async function showBanner(locale?: Locale) {
  const { connection } = testConnection()
  const services = { setView3d: vi.fn(), rejoin: vi.fn(), toDesk: false, leave: vi.fn() }
  await show(
    <ServicesContext value={services}>
      {provideAll([createPart(ConnectionContext, connection)], <ConnectionBanner />)}
    </ServicesContext>,
    locale,
  )
  return Object.assign(connection.state, { rejoin: services.rejoin })
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

test.each<[string, Reason, string]>([
  ['of somebody who is no longer staff', 'not-signed-in', 'Please sign in.'],
  ['to a center that is gone', 'not-found', 'That is no longer there.'],
  [
    'to a lobby that is full',
    'lobby-full',
    'The lobby is full right now. Please try again in a moment.',
  ],
  ['of a page that is older', 'protocol-version', 'Foyer was updated. Please reload the page.'],
])('the way in %s is refused by a reason, and can be tried again', async (_, reason, text) => {
  const state = await showBanner()
  state.setState({ phase: 'refused', refusal: refuse(reason) }, true)
  await expect.element(page.getByRole('alert')).toHaveTextContent(text)
  await page.getByRole('button', { name: 'Enter again' }).click()
  expect(state.rejoin).toHaveBeenCalledOnce()
})

test('who was signed out while inside, by an owner too, reads that in the own language', async () => {
  const state = await showBanner('de')
  state.setState({ phase: 'closed', why: 'signed-out' }, true)
  await expect.element(page.getByRole('alert')).toHaveTextContent('Sie wurden abgemeldet.')
  await expect.element(page.getByRole('button')).toBeVisible()
})
