import { testCatalog, testDocument } from '@foyer/shared/layout/layout-fixture.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createStore } from 'zustand/vanilla'
import { show } from '../../../test/show.tsx'
import { DutyContext } from '../../duty/duty-context.ts'
import { createDutyStore } from '../../duty/duty-store.ts'
import { type Guide, GuideContext } from '../../guide/guide-context.ts'
import { LayoutContext } from '../../layout/layout-context.ts'
import { ConnectionContext } from '../../net/connection-context.ts'
import { testConnection } from '../../net/connection-fixture.ts'
import { PeopleContext } from '../../people/people-context.ts'
import { createPeopleStore } from '../../people/people-store.ts'
import { testPerson } from '../../people/person-fixture.ts'
import { createPart, provideAll } from '../../plugs/session-part.ts'
import { createConversationStore, withConversation } from '../conversation-store.ts'
import { ReceptionContext } from '../reception-context.ts'
import { createQuestionDraft } from '../visitor/question-draft.ts'
import { createArrivalsStore } from './arrivals-store.ts'
import { RepConsole } from './rep-console.tsx'

const guide: Guide = {
  state: createStore(() => ({ goal: null })),
  walkToPerson: vi.fn(),
  walkToSpot: vi.fn(),
  stop: vi.fn(),
}

function conversation(name: string, more: Partial<Conversation> = {}): Conversation {
  const line = { id: `l-${name}`, by: 'visitor', name, text: `${name} asks`, at: 0 } as const
  return {
    ...{ id: `c-${name}`, visitorId: name, visitorName: name, locale: 'en', contact: null },
    ...{ openedAt: 0, waitingSince: null, lines: [line], unread: 0, ...more },
  }
}

/** A rep's console on duty (or the own person as given) with these conversations; the visitors are here. */
async function showConsole(all: readonly Conversation[], { onDuty = true, mayAnswer = true } = {}) {
  const people = createPeopleStore()
  const own = testPerson('me', { kind: 'rep', status: onDuty ? 'available' : null })
  const here = [own, testPerson('Ada'), testPerson('Ben')]
  people.setState({ ownId: 'me', people: new Map(here.map((person) => [person.id, person])) })
  const conversations = createConversationStore()
  for (const one of all) conversations.setState((state) => withConversation(state, one))
  const arrivals = createArrivalsStore()
  const duty = createDutyStore()
  if (mayAnswer) duty.setState({ duty: null })
  const { connection, requests } = testConnection()
  const request: typeof connection.request = (name, body) => {
    // A conversation that is begun comes before the reply.
    if (name === 'write-to') {
      conversations.setState((state) => withConversation(state, conversation('Ada')))
    }
    return connection.request(name, body)
  }
  const layout = validateLayout(testDocument(), testCatalog)
  if (!layout.ok) throw new Error(layout.detail)
  const parts = [
    createPart(ConnectionContext, { ...connection, request }),
    createPart(
      LayoutContext,
      createStore(() => ({ layout: layout.value, version: 1 })),
    ),
    createPart(PeopleContext, people),
    createPart(DutyContext, duty),
    createPart(GuideContext, guide),
    createPart(ReceptionContext, {
      conversations,
      arrivals,
      draft: createQuestionDraft(),
      markSeen: vi.fn(),
    }),
  ]
  const shown = await show(provideAll(parts, <RepConsole />))
  return { arrivals, requests, unmount: () => shown.unmount() }
}

const rows = () => page.getByRole('list', { name: 'Conversations' }).getByRole('listitem')
const field = (name: string) => page.getByRole('textbox', { name })
const openRow = (name: string) => rows().filter({ hasText: name }).getByRole('button').click()
const back = () => page.getByRole('button', { name: 'All conversations' }).click()

beforeEach(() => sessionStorage.clear())

test('who waits stands first, the longest before the others, and says for how long', async () => {
  const now = Date.now()
  await showConsole([
    conversation('Answered', { unread: 1 }),
    conversation('Short', { waitingSince: now - 10_000 }),
    conversation('Long', { waitingSince: now - 3 * MINUTE }),
  ])
  const shown = () =>
    rows()
      .elements()
      .map(({ textContent }) => textContent)
  await expect
    .poll(shown)
    .toEqual([
      expect.stringMatching(/^Long.*waits for 3 minutes/),
      expect.stringMatching(/^Short.*has asked just now/),
      expect.stringMatching(/^Answered(?!.*(waits|just now))/),
    ])
})

test('what was typed to one visitor is there again after another and after a reload, until it is sent', async () => {
  const all = [conversation('Ada', { waitingSince: 1 }), conversation('Ben')]
  const first = await showConsole(all)
  await openRow('Ada')
  await field('Answer').fill('Dear Ada')
  await back()
  await openRow('Ben')
  await expect.element(field('Answer')).toHaveValue('')
  await field('Answer').fill('Dear Ben')
  await first.unmount()

  const { requests } = await showConsole(all)
  await openRow('Ada')
  await expect.element(field('Answer')).toHaveValue('Dear Ada')
  await page.getByRole('button', { name: 'Send answer' }).click()
  await expect.element(field('Answer')).toHaveValue('')
  expect(requests).toContainEqual(['answer', { conversationId: 'c-Ada', text: 'Dear Ada' }])
  await back()
  await openRow('Ada')
  await expect.element(field('Answer')).toHaveValue('')
  await back()
  await openRow('Ben')
  await expect.element(field('Answer')).toHaveValue('Dear Ben')
})

test('a rep writes first to somebody who has come in, and goes on in the conversation', async () => {
  const { arrivals, requests } = await showConsole([])
  arrivals.setState({ arrivals: [{ personId: 'Ada', name: 'Ada', locale: 'en', since: 0 }] })
  await page.getByRole('button', { name: 'Write to Ada' }).click()
  await field('Message').fill('Can I help?')
  await page.getByRole('button', { name: 'Send message' }).click()
  expect(requests).toEqual([['write-to', { visitorId: 'Ada', text: 'Can I help?' }]])
  await expect.element(page.getByRole('log', { name: 'Conversation with Ada' })).toBeVisible()
  await expect.element(field('Answer')).toHaveValue('')
})

test.each([
  ['ada@example.com', 'mailto:ada%40example.com'],
  ['+49 30 123456', 'tel:+4930123456'],
])('the contact %s is a link', async (contact, href) => {
  await showConsole([conversation('Ada', { contact })])
  await openRow('Ada')
  await expect.element(page.getByRole('link', { name: contact })).toHaveAttribute('href', href)
})

test('off duty it says how to come on', async () => {
  await showConsole([], { onDuty: false })
  await expect
    .element(page.getByText('Come on duty to stand at a post and receive visitors.'))
    .toBeVisible()
})

test('to who may not answer it says whose it is', async () => {
  await showConsole([], { onDuty: false, mayAnswer: false })
  await expect.element(page.getByText('Reps and leads receive visitors at the desk.')).toBeVisible()
})
