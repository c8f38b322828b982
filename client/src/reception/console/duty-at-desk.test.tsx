import type { Status } from '@foyer/shared/duty/statuses.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useStore } from 'zustand'
import { show } from '../../../test/show.tsx'
import { DutyContext } from '../../duty/duty-context.ts'
import { createDutyStore } from '../../duty/duty-store.ts'
import { ConnectionContext } from '../../net/connection-context.ts'
import { testConnection } from '../../net/connection-fixture.ts'
import { PeopleContext } from '../../people/people-context.ts'
import { createPeopleStore, type PersonHere } from '../../people/people-store.ts'
import { testPerson } from '../../people/person-fixture.ts'
import { createPart, provideAll } from '../../plugs/session-part.ts'
import { withConversation } from '../conversation-store.ts'
import { beginReception } from '../reception-client.ts'
import { DutyAtDesk } from './duty-at-desk.tsx'

const OWN = testPerson('me', { name: 'Rita', kind: 'rep', status: 'available' })

function talk(visitor: string, more: Partial<Conversation> = {}): Conversation {
  const id = `${visitor}-1`
  return {
    ...{
      id: `c-${visitor}`,
      visitorId: visitor,
      visitorName: visitor,
      locale: 'en',
      contact: null,
    },
    ...{ openedAt: 0, waitingSince: null, unread: 0 },
    lines: [{ id, by: 'rep', name: 'Rita', text: 'Good morning', at: 100 }],
    ...more,
  }
}

/** Rita on duty, with who else is here and the desk's conversations; what was asked of the server. */
async function showDuty(others: readonly PersonHere[], talks: readonly Conversation[]) {
  const { connection, requests } = testConnection()
  const people = createPeopleStore()
  const here = [OWN, ...others]
  people.setState({ ownId: 'me', people: new Map(here.map((person) => [person.id, person])) })
  const reception = beginReception({ connection, people })
  for (const one of talks)
    reception.value.conversations.setState((state) => withConversation(state, one))
  const parts = [
    createPart(ConnectionContext, connection),
    createPart(DutyContext, createDutyStore()),
    createPart(PeopleContext, people),
    reception,
  ]
  await show(provideAll(parts, <Own people={people} />))
  const asked = () => requests.filter(([name]) => name === 'duty').map(([, body]) => body)
  const become = (status: Status | null) =>
    people.setState((state) => ({ people: new Map(state.people).set('me', { ...OWN, status }) }))
  return Object.assign(asked, { become })
}

function Own({ people }: { people: ReturnType<typeof createPeopleStore> }) {
  return <DutyAtDesk own={useStore(people, (state) => state.people.get('me')!)} />
}

const goOff = () => page.getByRole('button', { name: 'Go off duty' })
const question = () => page.getByRole('dialog', { name: 'Go off duty now?' })

test('nobody to leave: it is done at once', async () => {
  const elsewhere = talk('Zoe')
  const ofBen = talk('Ada', { lines: [{ id: 'a', by: 'rep', name: 'Ben', text: 'Hi', at: 100 }] })
  const ofEarlier = talk('Mia')
  const mia = testPerson('Mia', { since: 200 })
  const asked = await showDuty([testPerson('Ada'), mia], [elsewhere, ofBen, ofEarlier])
  await goOff().click()
  await expect.poll(asked).toEqual([{ on: false }])
  await expect.element(question()).not.toBeInTheDocument()
})

test('who is in a conversation, or waits, is named, and that nobody can answer then', async () => {
  const line = { id: 'm', by: 'visitor', name: 'Mia', text: 'Hello?', at: 100 } as const
  const waiting = talk('Mia', { lines: [line], waitingSince: 100 })
  const busy = testPerson('ben', { name: 'Ben', kind: 'rep', status: 'on-the-phone' })
  const asked = await showDuty([testPerson('Ada'), testPerson('Mia'), busy], [talk('Ada'), waiting])
  await goOff().click()
  await expect.element(question()).toMatchTextContent(/Ada and Mia are here and in conversations/)
  await expect.element(question()).toMatchTextContent(/Nobody else can answer then/)
  await userEvent.keyboard('{Enter}') // staying is what is offered first
  await expect.element(question()).not.toBeInTheDocument()
  expect(asked()).toEqual([])
  await goOff().click()
  await question().getByRole('button', { name: 'Go off duty' }).click()
  await expect.poll(asked).toEqual([{ on: false }])
})

test('who goes off duty another way is asked no more, nor on the next duty', async () => {
  const { become } = await showDuty([testPerson('Ada')], [talk('Ada')])
  await goOff().click()
  await expect.element(question()).toBeVisible()
  become(null)
  await expect.element(question()).not.toBeInTheDocument()
  become('available')
  await expect.element(goOff()).toBeVisible()
  await expect.element(question()).not.toBeInTheDocument()
})

test('a colleague who goes on is named', async () => {
  const ben = testPerson('ben', { name: 'Ben', kind: 'rep', status: 'available' })
  await showDuty([testPerson('Ada'), ben], [talk('Ada')])
  await goOff().click()
  await expect.element(question()).toMatchTextContent(/Ada is here and in a conversation/)
  await expect.element(question()).toMatchTextContent(/Ben is at the desk and goes on/)
})
