import { decodeLook } from '@foyer/shared/look/look.ts'
import { expect, test } from 'vitest'
import type { AvatarView } from '../avatars/avatar-view.ts'
import { createAttention } from './attention.ts'

function person(x: number, z = 0, more: Partial<AvatarView> = {}): AvatarView {
  const known = { index: 0, personId: '', own: false, name: '', look: decodeLook('') }
  const shown = { statusText: '', connected: true, bubble: null, emote: null, lookAt: null }
  const body = { y: 0, yaw: 0, speed: 0, seated: false, action: 'stand', actionSince: 0 } as const
  return { ...known, ...shown, ...body, kind: 'visitor', x, z, ...more }
}

test('people near look at who speaks, at eye height, until the words are over', () => {
  const attention = createAttention()
  const [speaker, near, far] = [person(0), person(5), person(30)]
  attention.speak(speaker, null, 10)
  attention.direct([speaker, near, far], 9)
  expect(near.lookAt).toEqual({ x: 0, y: 1.6, z: 0 })
  expect(far.lookAt).toBeNull()
  expect(speaker.lookAt).toBeNull()
  speaker.x = 1
  speaker.seated = true
  attention.direct([speaker, near, far], 9.5)
  expect(near.lookAt).toMatchObject({ x: 1, y: 1.18 })
  attention.direct([speaker, near, far], 10)
  expect(near.lookAt).toBeNull()
})

test('a greeter and the greeted look at each other', () => {
  const attention = createAttention()
  const [rep, visitor] = [person(0), person(3)]
  attention.speak(rep, visitor, 10)
  attention.direct([rep, visitor], 1)
  expect(rep.lookAt).toMatchObject({ x: 3 })
  expect(visitor.lookAt).toMatchObject({ x: 0 })
})

test('two groups each look at their own speaker, and the latest of several is looked at', () => {
  const attention = createAttention()
  const [here, there] = [person(0), person(50)]
  const [listensHere, listensThere] = [person(2), person(52)]
  attention.speak(here, null, 10)
  attention.speak(there, null, 10)
  const all = [here, there, listensHere, listensThere]
  attention.direct(all, 1)
  expect(listensHere.lookAt).toMatchObject({ x: 0 })
  expect(listensThere.lookAt).toMatchObject({ x: 50 })
  const answers = person(4)
  attention.speak(answers, null, 10)
  attention.direct([...all, answers], 2)
  expect(listensHere.lookAt).toMatchObject({ x: 4 })
  expect(here.lookAt).toMatchObject({ x: 4 })
})

test('who left is not looked at', () => {
  const attention = createAttention()
  const [speaker, near] = [person(0), person(5)]
  attention.speak(speaker, null, 10)
  attention.forget(speaker)
  attention.direct([near], 1)
  expect(near.lookAt).toBeNull()
})
