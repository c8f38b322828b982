import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { ConnectionContext } from '../net/connection-context.ts'
import { testConnection } from '../net/connection-fixture.ts'
import { PeopleContext } from '../people/people-context.ts'
import { createPeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { AskDeskContext } from '../plugs/ask-desk-context.ts'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { ChatBox } from './chat-box.tsx'
import { beginChat } from './chat-client.ts'

/** The chat of a visitor, or of a rep. */
async function showChat(kind: 'visitor' | 'rep') {
  const { connection, announce, requests } = testConnection()
  const people = createPeopleStore()
  people.setState({ ownId: 'me', people: new Map([['me', testPerson('me', { kind })]]) })
  const askDesk = vi.fn()
  const parts = [
    createPart(ConnectionContext, connection),
    createPart(PeopleContext, people),
    createPart(AskDeskContext, askDesk),
    beginChat({ connection, people }),
  ]
  await show(provideAll(parts, <ChatBox />))
  return { connection, announce, requests, askDesk }
}

const GREETING: ChatLine = {
  id: 'g',
  scope: 'near',
  from: 'rep',
  name: 'Rita',
  rep: true,
  text: 'Good morning!',
  at: 0,
  automatic: true,
}
const field = () => page.getByRole('textbox', { name: 'Message' })
const button = (name: string) => page.getByRole('button', { name })

test('a greeting is answered at the desk, in private', async () => {
  const { announce, askDesk } = await showChat('visitor')
  announce('chat', GREETING)
  announce('chat', { ...GREETING, id: 'h', automatic: false, text: 'Hello all' })
  await button('Answer Rita privately').click()
  expect(askDesk.mock.calls).toEqual([[{ greeted: true }]])
})

test('the rep who greets has no answer to give', async () => {
  const { announce } = await showChat('rep')
  announce('chat', GREETING)
  await expect.element(page.getByText('Good morning!')).toBeVisible()
  await expect.element(button('Answer Rita privately')).not.toBeInTheDocument()
})

test('a hello that nobody is near to hear goes to the whole lobby by one press', async () => {
  const { connection, requests } = await showChat('visitor')
  const { request } = connection
  connection.request = async () => refuse('nobody-near') as never
  await field().fill('hello?')
  await button('Send').click()
  connection.request = request
  await button('Write it to the whole lobby').click()
  expect(requests).toContainEqual(['chat', { scope: 'lobby', text: 'hello?' }])
  await expect.element(field()).toHaveValue('')
  await expect.element(button('Write it to the whole lobby')).not.toBeInTheDocument()
  await expect.element(page.getByRole('radio', { name: 'Whole lobby' })).toBeChecked()
})

test('or to the desk, with what was written', async () => {
  const { connection, askDesk } = await showChat('visitor')
  connection.request = async () => refuse('nobody-near') as never
  await field().fill('hello?')
  await button('Send').click()
  await button('Ask the desk instead').click()
  expect(askDesk.mock.calls).toEqual([[{ text: 'hello?' }]])
  await expect.element(field()).toHaveValue('')
})

test('an address in a line can be pressed', async () => {
  const { announce } = await showChat('visitor')
  announce('chat', { ...GREETING, text: 'Look at https://foyer.example/tour.' })
  const link = page.getByRole('link', { name: 'https://foyer.example/tour' })
  await expect.element(link).toHaveAttribute('href', 'https://foyer.example/tour')
})

test('a name and a line run as their script does, and a name is not translated', async () => {
  const { announce } = await showChat('visitor')
  announce('chat', { ...GREETING, automatic: false, name: 'دينا', text: 'مرحبا بكم!' })
  await expect.element(page.getByText('دينا', { exact: true })).toBeVisible()
  const name = page.getByText('دينا', { exact: true }).element()
  expect(name.getAttribute('translate')).toBe('no')
  for (const part of [name, page.getByText('مرحبا بكم!').element()]) {
    expect(getComputedStyle(part).direction).toBe('rtl')
    expect(getComputedStyle(part).unicodeBidi).toBe('isolate')
  }
  await field().fill('שלום')
  expect(getComputedStyle(field().element()).direction).toBe('rtl')
  await field().fill('Hello')
  expect(getComputedStyle(field().element()).direction).toBe('ltr')
})
