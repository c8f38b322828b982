import { done, refuse } from '@foyer/shared/errors/result.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../log.ts'
import { createOccupant } from '../people/create-occupant.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { RequestRule, RoomFeature } from '../people/room-feature.ts'
import { answerRequests } from './answer-requests.ts'

const look = randomLook(() => 0)
const entry = {
  personId: 'ada',
  name: 'Ada',
  look,
  locale: 'en',
  languages: ['en'],
  view: '3d',
} as const
const member = { id: 'rita', name: 'Rita', languages: [], greeting: {}, look } as const

function visitor(): Occupant {
  return createOccupant({ ...entry, newcomer: true, staff: null }, 'ada', 0, 0)
}

function staff(role: 'rep' | 'marketer'): Occupant {
  const staff = { member: { ...member, languages: [], role }, sessionId: '' }
  return createOccupant({ ...entry, newcomer: false, staff }, 'rita', 0, 0)
}

/** Answers of one feature whose only request is `view`, on a clock that the test sets. */
function answering(rule: Partial<RequestRule<'view'>> = {}) {
  const pace = { burst: 1000, secondsEach: 1 }
  const clock = { now: 0 }
  const contract = z.object({ view: z.enum(['3d', 'list']) })
  const feature: RoomFeature<'view'> = {
    requests: { view: { contract, pace, handle: () => done, ...rule } },
  }
  const deps = { clock: { now: () => clock.now }, log: createLog('silent') }
  const answers = answerRequests([feature], {} as Lobby, deps)
  return { clock, ask: answers.get('view')!, answers }
}

const body = { view: 'list' }

test('a body that is not what the contract says is refused with the field that is wrong', async () => {
  const { ask } = answering()
  expect(await ask(visitor(), { view: 'moon' })).toMatchObject({
    ok: false,
    reason: 'invalid',
    detail: expect.stringMatching(/^view: /),
  })
  expect(await ask(visitor(), null)).toMatchObject({ ok: false, reason: 'invalid' })
  expect(await ask(visitor(), body)).toEqual(done)
})

test('a permission is asked for before the body is looked at', async () => {
  const { ask } = answering({ permission: 'answer' })
  expect(await ask(visitor(), 'nonsense')).toEqual(refuse('not-signed-in'))
  expect(await ask(staff('marketer'), 'nonsense')).toEqual(refuse('not-allowed'))
  expect(await ask(staff('rep'), body)).toEqual(done)
})

test('a pace is each person their own, comes back with time, and is not spent by what is refused', async () => {
  const { clock, ask } = answering({ pace: { burst: 2, secondsEach: 10 } })
  const [ada, ben] = [visitor(), visitor()]
  expect(await ask(ada, 'nonsense')).toMatchObject({ reason: 'invalid' })
  expect(await ask(ada, body)).toEqual(done)
  expect(await ask(ada, body)).toEqual(done)
  expect(await ask(ada, body)).toEqual(refuse('too-many'))
  expect(await ask(ben, body)).toEqual(done)
  clock.now += 10_000
  expect(await ask(ada, body)).toEqual(done)
  expect(await ask(ada, body)).toEqual(refuse('too-many'))
})

test('all requests of a person share a pace, refused ones too', async () => {
  const { ask } = answering()
  const ada = visitor()
  for (let i = 0; i < 40; i++) await ask(ada, 'nonsense')
  expect(await ask(ada, body)).toEqual(refuse('too-many'))
})

test('what a handler throws is a refusal', async () => {
  const { ask } = answering({
    handle: () => {
      throw new Error('the database is gone')
    },
  })
  expect(await ask(visitor(), body)).toEqual(refuse('unavailable'))
})

test('two features cannot answer the same request, and one that nobody answers is unknown', () => {
  const { answers } = answering()
  expect(answers.get('constructor')).toBeUndefined()
  const view = { contract: z.object({ view: z.enum(['3d', 'list']) }), handle: () => done }
  const features = [{ requests: { view } }, { requests: { view } }]
  const deps = { clock: { now: () => 0 }, log: createLog('silent') }
  expect(() => answerRequests(features, {} as Lobby, deps)).toThrow('view')
})
