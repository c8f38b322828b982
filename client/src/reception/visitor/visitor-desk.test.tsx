import type { Door } from '@foyer/shared/door/door-contract.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import type { Conversation, ConversationLine } from '@foyer/shared/reception/reception-contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../../test/show.tsx'
import { doorStore } from '../../door/door-store.ts'
import { ConnectionContext } from '../../net/connection-context.ts'
import { testConnection } from '../../net/connection-fixture.ts'
import { PeopleContext } from '../../people/people-context.ts'
import { createPeopleStore } from '../../people/people-store.ts'
import { testPerson } from '../../people/person-fixture.ts'
import { createPart, provideAll } from '../../plugs/session-part.ts'
import { withConversation } from '../conversation-store.ts'
import { beginReception } from '../reception-client.ts'
import { VisitorDesk } from './visitor-desk.tsx'

const CLOSED: Door = {
  centerId: 'main',
  name: 'Berlin',
  zone: 'Europe/Berlin',
  open: false,
  pause: null,
  reps: 0,
  languages: [],
  nextChange: null,
  hours: {},
  company: { phone: '+49 30 1234567', privacy: '', imprint: '' },
  elsewhere: [],
}
const OPEN: Door = { ...CLOSED, open: true, reps: 1 }

function line(by: ConversationLine['by'], text: string, at = Date.now()): ConversationLine {
  return { id: text, by, name: { visitor: 'Mia', rep: 'Rita', desk: 'Berlin' }[by], text, at }
}

function conversation(lines: ConversationLine[], contact: string | null = null): Conversation {
  const visitor = { visitorId: 'me', visitorName: 'Mia', locale: 'en', openedAt: 0 }
  const last = lines.at(-1)
  const waitingSince = last?.by === 'visitor' ? last.at : null
  return { id: 'c', ...visitor, contact, lines, waitingSince, unread: 0 }
}

/** The visitor's panel; the test is the server. */
async function showDesk(door: Door, known: Conversation | null = null) {
  doorStore.setState({ door })
  const { connection, announce, requests } = testConnection()
  const people = createPeopleStore()
  const rita = testPerson('r', { name: 'Rita', kind: 'rep', status: 'available' })
  people.setState({ ownId: 'me', people: new Map([['r', rita]]) })
  const reception = beginReception({ connection, people })
  if (known) reception.value.conversations.setState((state) => withConversation(state, known))
  await show(
    provideAll(
      [createPart(ConnectionContext, connection), createPart(PeopleContext, people), reception],
      <VisitorDesk />,
    ),
  )
  const asked = () => requests.filter(([name]) => name === 'ask' || name === 'leave-contact')
  return { connection, announce, asked }
}

const question = () => page.getByRole('textbox', { name: /Your question|Write more/ })
const contact = () => page.getByRole('textbox', { name: 'Mail address or phone number' })
const send = () => page.getByRole('button', { name: /^Send/ })
const offer = () =>
  page.getByRole('button', { name: 'Leave an address in case we miss each other' })
const next = () => page.getByRole('status')

beforeEach(async () => {
  await page.viewport(1280, 720)
  doorStore.setState({ door: null })
})

test('an address alone is left with the conversation', async () => {
  const { asked } = await showDesk(CLOSED, conversation([line('visitor', 'Hello?')]))
  await contact().fill('mia@example.com')
  await send().click()
  expect(asked()).toEqual([['leave-contact', { contact: 'mia@example.com' }]])
})

test('without a question yet, an address alone is answered at the question, which takes the focus', async () => {
  const { asked } = await showDesk(CLOSED)
  await contact().fill('mia@example.com')
  await userEvent.keyboard('{Enter}')
  await expect.element(question()).toHaveFocus()
  await expect.element(question()).toHaveAccessibleDescription(/write something/)
  await expect.element(contact()).toHaveValue('mia@example.com')
  expect(asked()).toEqual([])
})

test('a missing address is said at its field, and so is a wrong one', async () => {
  const { connection, asked } = await showDesk(CLOSED)
  await question().fill('Hello?')
  await send().click()
  await expect.element(contact()).toHaveFocus()
  await expect.element(contact()).toHaveAccessibleDescription(/Please enter a mail address/)
  expect(asked()).toEqual([])

  connection.request = async () => refuse('contact-invalid', 'mail') as never
  await contact().fill('mia@')
  await send().click()
  await expect.element(contact()).toHaveFocus()
  await expect.element(contact()).toHaveAttribute('aria-invalid', 'true')
  await expect.element(question()).toHaveValue('Hello?')
  await expect.element(question()).not.toHaveAttribute('aria-invalid', 'true')
})

test('where there is little height, a refusal and what happens next are in view with their field', async () => {
  await page.viewport(390, 280)
  const { announce } = await showDesk(CLOSED)
  await question().fill('Hello?')
  await send().click()
  await expect.element(page.getByText(/Please enter a mail address/)).toBeInViewport({ ratio: 0.9 })

  await contact().fill('mia@example.com')
  await userEvent.keyboard('{Enter}')
  announce('conversation', conversation([line('visitor', 'Hello?')], 'mia@example.com'))
  await expect.element(next()).toBeInViewport({ ratio: 0.9 })
  await expect.element(question()).toBeInViewport({ ratio: 0.9 })
})

test('what is stored is shown and can be changed', async () => {
  const stored = conversation([line('visitor', 'Hello?')], 'mia@example.com')
  const { asked } = await showDesk(CLOSED, stored)
  await expect.element(page.getByText('We reach you at mia@example.com.')).toBeVisible()
  await page.getByRole('button', { name: 'Change the address' }).click()
  await expect.element(contact()).toHaveValue('mia@example.com')
  await contact().fill('+49 30 123456')
  await send().click()
  expect(asked()).toEqual([['leave-contact', { contact: '+49 30 123456' }]])
  await expect.element(question()).toHaveFocus()
})

test('while the desk is open an address can be left, and is asked for when the wait is long', async () => {
  const now = conversation([line('visitor', 'Hello?')])
  const { announce } = await showDesk(OPEN, now)
  await expect.element(offer()).toBeVisible()
  await expect.element(contact()).not.toBeInTheDocument()
  announce('conversation', conversation([line('visitor', 'Still?', Date.now() - 61_000)]))
  await expect.element(contact()).toBeVisible()
  await expect.element(next()).toMatchTextContent(/leave an address below/)
  announce('conversation', conversation([line('visitor', 'Still?', 0), line('rep', 'Here I am')]))
  await expect.element(contact()).not.toBeInTheDocument()
  await offer().click()
  await expect.element(contact()).toHaveFocus()
})

test('after sending it is said who answers, and the desk closing asks for an address', async () => {
  const { announce } = await showDesk(OPEN)
  await expect.element(next()).toHaveTextContent('')
  await question().fill('Hello?')
  await send().click()
  announce('conversation', conversation([line('visitor', 'Hello?')]))
  await expect
    .element(next())
    .toMatchTextContent(/Your question is with us. Rita answers you here./)
  await expect.element(question()).toHaveValue('')
  announce('door', CLOSED)
  await expect.element(next()).toMatchTextContent(/leave an address below/)
  await expect.element(contact()).toBeVisible()
  announce('conversation', conversation([line('visitor', 'Hello?')], 'mia@example.com'))
  await expect.element(next()).toMatchTextContent(/We answer you at mia@example.com/)
  await expect.element(page.getByText('Leave your question')).not.toBeInTheDocument()
})

test('who was answered and sees everybody leave is told why an address is asked for', async () => {
  const answered = [line('visitor', 'Hello?'), line('rep', 'Good morning')]
  const { announce } = await showDesk(OPEN, conversation(answered))
  await expect.element(next()).toHaveTextContent('')
  announce('door', CLOSED)
  await expect.element(contact()).toBeVisible()
  await expect.element(next()).toMatchTextContent(/^Nobody is at the desk any more. Leave an/)
  // The desk says so itself to who is in the lobby: not twice then.
  announce('conversation', conversation([...answered, line('desk', 'We have left.')]))
  await expect.element(next()).toHaveTextContent('')
  announce('conversation', conversation(answered, 'mia@example.com'))
  await expect.element(page.getByText('We reach you at mia@example.com.')).toBeVisible()
  await expect.element(next()).toHaveTextContent('')
})

test('the lines of the staff and of the desk carry the badge, the own ones do not', async () => {
  await showDesk(
    OPEN,
    conversation([
      line('visitor', 'Hello?'),
      line('rep', 'Good morning'),
      line('desk', 'In a call'),
    ]),
  )
  const paragraphs = page.getByRole('log').getByRole('paragraph')
  await expect.element(paragraphs.filter({ hasText: 'Good morning' })).toMatchTextContent(/Staff/)
  await expect.element(paragraphs.filter({ hasText: 'In a call' })).toMatchTextContent(/Staff/)
  await expect.element(paragraphs.filter({ hasText: 'Hello?' })).not.toMatchTextContent(/Staff/)
})

test('while our people are in a call a question needs no address', async () => {
  const { asked } = await showDesk({ ...CLOSED, pause: 'on-the-phone' })
  await expect.element(contact()).toBeVisible()
  await question().fill('Hello?')
  await send().click()
  expect(asked()).toEqual([['ask', { text: 'Hello?' }]])
})

test('what was typed is still there when the panel is opened again', async () => {
  const { connection } = testConnection()
  const people = createPeopleStore()
  doorStore.setState({ door: OPEN })
  const parts = [
    createPart(ConnectionContext, connection),
    createPart(PeopleContext, people),
    beginReception({ connection, people }),
  ]
  const first = await show(provideAll(parts, <VisitorDesk />))
  await question().fill('Do you deliver')
  await first.unmount()
  await show(provideAll(parts, <VisitorDesk />))
  await expect.element(question()).toHaveValue('Do you deliver')
})
