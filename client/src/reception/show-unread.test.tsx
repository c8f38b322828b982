import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { afterEach, expect, test } from 'vitest'
import { createConversationStore, withConversation } from './conversation-store.ts'
import { showUnread } from './show-unread.ts'

const store = createConversationStore()
let stop = () => {}
afterEach(() => stop())

function unread(count: number): void {
  const visitor = {
    visitorId: 'v',
    visitorName: 'Mia',
    locale: 'en',
    contact: null,
    openedAt: 0,
    waitingSince: null,
  }
  const known: Conversation = { id: 'c', ...visitor, lines: [], unread: count }
  store.setState((state) => withConversation(state, known))
}

const icon = () => document.querySelector<HTMLLinkElement>('link[rel~="icon"]')!.href

test('title and icon count what is unread, whoever else sets the title', async () => {
  const plain = icon()
  document.title = 'Acme: lobby'
  unread(2)
  stop = showUnread(store)
  expect(document.title).toBe('(2) Acme: lobby')
  await expect.poll(icon).toMatch(/^data:image\/png/)
  const two = icon()
  document.title = 'Acme: Lobby'
  await expect.poll(() => document.title).toBe('(2) Acme: Lobby')
  unread(12)
  await expect.poll(() => document.title).toBe('(9+) Acme: Lobby')
  await expect.poll(icon).not.toBe(two)
  unread(0)
  await expect.poll(() => document.title).toBe('Acme: Lobby')
  await expect.poll(icon).toBe(plain)
  unread(1)
  stop()
  expect(document.title).toBe('Acme: Lobby')
})
