import { type Client, ClientState } from '@colyseus/core'
import { Decoder } from '@colyseus/schema'
import { LobbyState, Person } from '@foyer/shared/people/lobby-state.ts'
import { expect, test } from 'vitest'
import { CopyingSerializer } from './copying-serializer.ts'
import type { LobbyClient } from './lobby-client.ts'

/** A room's state and how it is sent. */
function stage() {
  const state = new LobbyState()
  const serializer = new CopyingSerializer()
  serializer.reset(state)
  const enter = (id: string) => {
    const person = new Person()
    person.name = id
    state.people.set(id, person)
  }
  const fullState = (id: string) =>
    serializer.getFullState({ userData: { occupant: { id } } } as unknown as LobbyClient)
  const patch = () => {
    const sent: Uint8Array[] = []
    const raw = (bytes: Uint8Array) => void sent.push(bytes)
    serializer.applyPatches([{ state: ClientState.JOINED, raw } as unknown as Client])
    return sent
  }
  return { state, enter, fullState, patch }
}

/** What a client has after these messages, whose first byte is the protocol's. */
function decode(...messages: Uint8Array[]): string[] {
  const state = new LobbyState()
  const decoder = new Decoder(state)
  for (const message of messages) decoder.decode(Buffer.from(message.subarray(1)))
  return [...state.people.keys()]
}

test('all who are in the full state get the same one, until somebody new asks', () => {
  const { enter, fullState } = stage()
  enter('ada')
  enter('bob')
  const first = fullState('ada')
  expect(fullState('bob')).toBe(first)
  enter('cyd')
  expect(fullState('ada')).toBe(first)
  const second = fullState('cyd')
  expect(second).not.toBe(first)
  expect(decode(second)).toEqual(['ada', 'bob', 'cyd'])
})

test('with the next patch an older full state is the truth too', () => {
  const { state, enter, fullState, patch } = stage()
  enter('ada')
  enter('bob')
  const full = fullState('ada')
  enter('cyd')
  state.people.delete('bob')
  expect(decode(full, ...patch())).toEqual(['ada', 'cyd'])
})

test('after a patch the full state is a new one, and the old one is as it was', () => {
  const { enter, fullState, patch } = stage()
  enter('ada')
  const before = fullState('ada')
  patch()
  enter('bob')
  patch()
  expect(decode(fullState('ada'))).toEqual(['ada', 'bob'])
  expect(decode(before)).toEqual(['ada'])
})
