import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPeopleStore } from '../people/people-store.ts'
import { createArrivalsStore } from './console/arrivals-store.ts'
import { createConversationStore, withConversation } from './conversation-store.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
const { announceNews } = await import('./announce-news.ts')
const { preferencesStore } = await import('../preferences/preferences-store.ts')
const { toastStore } = await import('../ui/toast-store.ts')
const { loadTexts } = await import('../i18n/lazy-texts.ts')
await loadTexts('en')

function conversation(by: 'visitor' | 'rep', lines: number, unread: number): Conversation {
  const visitor = {
    visitorId: 'v',
    visitorName: 'Mia',
    locale: 'en',
    contact: null,
    openedAt: 0,
    waitingSince: null,
  }
  const line = { by, name: by === 'rep' ? 'Jonas' : 'Mia', text: 'Nine o’clock.', at: 0 }
  const all = Array.from({ length: lines }, (_, at) => ({ ...line, id: String(at) }))
  return { id: 'c', ...visitor, lines: all, unread }
}

let conversations = createConversationStore()
let arrivals = createArrivalsStore()
let stop = () => {}

const receive = (received: Conversation) =>
  conversations.setState((state) => withConversation(state, received))

const said = () =>
  toastStore.getState().toasts.map((toast) => ('text' in toast ? toast.text : toast.refusal.reason))

beforeEach(() => {
  preferencesStore.setState({ sound: false })
  toastStore.setState({ toasts: [] })
  conversations = createConversationStore()
  arrivals = createArrivalsStore()
  stop = announceNews({ people: createPeopleStore(), conversations, arrivals })
})
afterEach(() => stop())

test('tells of an arrival', () => {
  arrivals.setState({ arrivals: [{ personId: 'v', name: 'Mia', locale: 'en', since: 0 }] })
  expect(said()).toEqual(['Mia came in'])
})

test('tells of an answer that is not in view, once', () => {
  receive(conversation('rep', 1, 1))
  receive(conversation('rep', 1, 1))
  expect(said()).toEqual(['The desk: Nine o’clock.'])
})

test('is silent about what is in view, what was read, and the own lines', () => {
  receive(conversation('rep', 1, 0))
  receive(conversation('visitor', 2, 1))
  conversations.setState({ shownId: 'c' })
  receive(conversation('rep', 3, 1))
  expect(said()).toEqual([])
})
