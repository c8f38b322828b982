import { describe, expect, test } from 'vitest'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { at, MONDAY, testShift, uuid, ZONE } from '../shifts/shifts-fixture.ts'
import {
  decideSwap,
  effectsOf,
  openSwap,
  type SwapActor,
  type SwapContext,
  settleSwap,
} from './decide-swap.ts'
import { SWAP_ACTIONS, SWAP_STATES, type Swap, type SwapAction } from './swaps-contract.ts'
import { testSwap } from './swaps-fixture.ts'

const LEAD: SwapActor = { id: 'lee', lead: true }
const rep = (id: string): SwapActor => ({ id, lead: false })
const TUESDAY = '2027-03-23'

const pickUp = (taker: string) =>
  testSwap({ id: `pick-${taker}`, kind: 'pick-up', shiftId: uuid(3), from: null, taker })
const exchange = (change: Partial<Swap> = {}) =>
  testSwap({ kind: 'exchange', otherShiftId: uuid(2), otherVersion: 1, to: 'bob', ...change })

/** Ann has Monday morning, Bob the afternoon of Tuesday; the morning of Tuesday is open. */
function contextOf(change: Partial<SwapContext> = {}): SwapContext {
  return {
    now: at(MONDAY, '07:00'),
    zone: ZONE,
    approval: true,
    shifts: [
      testShift(1),
      testShift(2, { staffId: 'bob', date: TUESDAY, halfDayId: 'afternoon' }),
      testShift(3, { staffId: null, date: TUESDAY }),
    ],
    crew: [testMember('ann'), testMember('bob'), testMember('cem')],
    others: [],
    ...change,
  }
}

/** The swap after an action that must succeed, and what else comes of it. */
function after(swap: Swap, action: SwapAction, actor: SwapActor, context = contextOf()) {
  const result = decideSwap(swap, action, actor, context)
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`)
  return result.value
}

const accepted = after(testSwap(), 'accept', rep('bob')).swap

describe('giving', () => {
  test('R37 whoever accepts waits for a lead, and the shift stays with its owner', () => {
    const { swap, hands } = after(testSwap(), 'accept', rep('bob'))
    expect(swap).toMatchObject({ state: 'pending-approval', taker: 'bob' })
    expect(hands).toEqual([])
  })

  test('R38 approving hands the shift over and denies all others that name it', () => {
    const others = [
      testSwap({ id: 'a', to: 'cem' }),
      testSwap({ id: 'b', state: 'pending-approval', taker: 'cem' }),
      testSwap({ id: 'c', state: 'declined' }),
    ]
    const context = contextOf({ others })
    const { swap, hands, denied } = after(accepted, 'approve', LEAD, context)
    expect(swap).toMatchObject({ state: 'approved', decidedBy: 'lee', decidedAt: context.now })
    expect(hands).toEqual([{ shiftId: uuid(1), staffId: 'bob' }])
    expect(denied.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'denied'],
      ['b', 'denied'],
    ])
  })

  test('R38 approving is refused when the taker has something else by now', () => {
    const context = contextOf()
    const shifts = [...context.shifts, testShift(9, { staffId: 'bob', centerId: 'other' })]
    expect(decideSwap(accepted, 'approve', LEAD, { ...context, shifts })).toMatchObject({
      reason: 'shift-unfit',
      detail: 'overlap',
    })
  })

  test('R38 approving is refused when the taker left', () => {
    const context = contextOf({ crew: [testMember('ann')] })
    expect(decideSwap(accepted, 'approve', LEAD, context)).toMatchObject({ reason: 'not-found' })
  })

  test('denying leaves everything as it was', () => {
    expect(after(accepted, 'deny', LEAD)).toMatchObject({
      swap: { state: 'denied', decidedBy: 'lee' },
      hands: [],
      denied: [],
    })
  })

  test('R39 declining ends what was offered to one', () => {
    const offered = testSwap({ to: 'bob' })
    expect(after(offered, 'decline', rep('bob')).swap.state).toBe('declined')
  })

  test('R70 who accepted takes it back, and it is offered as before: to all or to the one', () => {
    for (const offered of [testSwap(), testSwap({ to: 'bob' }), exchange()]) {
      const taken = after(offered, 'accept', rep('bob')).swap
      expect(after(taken, 'take-back', rep('bob'))).toEqual({
        swap: offered,
        hands: [],
        denied: [],
      })
    }
  })

  test('R70 not after a lead has decided, and nobody for another', () => {
    const approved = after(accepted, 'approve', LEAD).swap
    const refused = (swap: Swap, actor: SwapActor) =>
      decideSwap(swap, 'take-back', actor, contextOf())
    expect(refused(approved, rep('bob'))).toMatchObject({ reason: 'conflict' })
    for (const actor of [LEAD, rep('ann'), rep('cem')]) {
      expect(refused(accepted, actor)).toMatchObject({ reason: 'not-allowed' })
    }
    expect(refused({ ...pickUp('cem'), state: 'pending-approval' }, rep('cem'))).toMatchObject({
      reason: 'not-allowed',
    })
  })

  test('R71 a denial keeps its reason, and no other end of a swap has one', () => {
    const context = contextOf({ others: [testSwap({ id: 'a', to: 'cem' })] })
    const ended = (action: SwapAction) => {
      const result = decideSwap(accepted, action, LEAD, context, 'Too short a rest')
      if (!result.ok) throw new Error(result.reason)
      return result.value
    }
    expect(ended('deny').swap.reason).toBe('Too short a rest')
    expect(ended('cancel').swap.reason).toBe('')
    const approved = ended('approve')
    expect([approved.swap, ...approved.denied].map(({ reason }) => reason)).toEqual(['', ''])
  })

  test('R33 without a lead it is handed over when it is accepted, if nothing speaks against it', () => {
    const context = contextOf({ approval: false })
    const { swap, hands } = after(testSwap(), 'accept', rep('bob'), context)
    expect(swap).toMatchObject({ state: 'approved', decidedBy: null })
    expect(hands).toEqual([{ shiftId: uuid(1), staffId: 'bob' }])
    const full = [testMember('ann'), testMember('bob', { maxHalfDays: 1 })]
    expect(decideSwap(testSwap(), 'accept', rep('bob'), { ...context, crew: full })).toMatchObject({
      reason: 'shift-unfit',
      detail: 'week-limit',
    })
    const shifts = [testShift(1, { skills: ['Leasing'] })]
    expect(decideSwap(testSwap(), 'accept', rep('bob'), { ...context, shifts })).toMatchObject({
      reason: 'shift-unfit',
      detail: 'skills',
    })
  })
})

describe('exchanging', () => {
  test('R38 both shifts change hands at once', () => {
    const taken = after(exchange(), 'accept', rep('bob')).swap
    expect(after(taken, 'approve', LEAD).hands).toEqual([
      { shiftId: uuid(1), staffId: 'bob' },
      { shiftId: uuid(2), staffId: 'ann' },
    ])
  })

  test('R32 what each gives away does not stand in the way', () => {
    const shifts = [testShift(1), testShift(2, { staffId: 'bob' })]
    const context = contextOf({ shifts })
    expect(effectsOf({ ...exchange(), taker: 'bob' }, context)).toMatchObject([
      { staffId: 'bob', blocked: null, halfDays: 1 },
      { staffId: 'ann', blocked: null, halfDays: 1 },
    ])
  })

  test('R32 the owner must be free for the other shift too', () => {
    const shifts = [...contextOf().shifts, testShift(4, { date: TUESDAY, halfDayId: 'afternoon' })]
    expect(openSwap(exchange(), contextOf({ shifts }))).toMatchObject({
      reason: 'shift-unfit',
      detail: 'overlap',
    })
  })
})

describe('picking up', () => {
  test('R37 it waits for a lead, R38 who approves one denies the others', () => {
    const first = openSwap(pickUp('ann'), contextOf())
    const second = openSwap(pickUp('cem'), contextOf({ others: [pickUp('ann')] }))
    expect([first, second]).toMatchObject([
      { value: { swap: { state: 'pending-approval' } } },
      { value: { swap: { state: 'pending-approval' } } },
    ])
    if (!first.ok || !second.ok) return
    const others = [first.value.swap]
    const { hands, denied } = after(second.value.swap, 'approve', LEAD, contextOf({ others }))
    expect(hands).toEqual([{ shiftId: uuid(3), staffId: 'cem' }])
    expect(denied).toMatchObject([{ id: 'pick-ann', state: 'denied' }])
  })

  test('R33 without a lead it is theirs at once', () => {
    expect(openSwap(pickUp('cem'), contextOf({ approval: false }))).toMatchObject({
      value: { swap: { state: 'approved' }, hands: [{ staffId: 'cem' }] },
    })
  })

  test('R31 what somebody has is not picked up', () => {
    expect(openSwap({ ...pickUp('cem'), shiftId: uuid(1) }, contextOf())).toMatchObject({
      reason: 'conflict',
    })
  })
})

describe('R31 asking', () => {
  test.each([
    ['for a shift of another', testSwap({ shiftId: uuid(2) }), 'conflict'],
    ['with a version that is old', testSwap({ shiftVersion: 0 }), 'conflict'],
    ['for one that there is not', testSwap({ shiftId: uuid(99) }), 'conflict'],
    ['for an exchange with somebody who does not have it', exchange({ to: 'cem' }), 'conflict'],
    ['to give to oneself', testSwap({ to: 'ann' }), 'invalid'],
    ['to give to who left', testSwap({ to: 'zoe' }), 'not-found'],
  ])('%s is refused', (_, swap, reason) => {
    expect(openSwap(swap, contextOf())).toMatchObject({ ok: false, reason })
  })

  test('after the begin is refused', () => {
    expect(openSwap(testSwap(), contextOf({ now: at(MONDAY, '08:00') }))).toMatchObject({
      reason: 'shift-past',
    })
  })

  test('R34 the same twice at once is refused, another wish for the shift is not', () => {
    const others = [testSwap({ to: 'bob' })]
    expect(openSwap(testSwap({ to: 'bob' }), contextOf({ others }))).toMatchObject({
      reason: 'conflict',
    })
    expect(openSwap(testSwap({ to: 'cem' }), contextOf({ others })).ok).toBe(true)
    const ended = [testSwap({ to: 'bob', state: 'declined' })]
    expect(openSwap(testSwap({ to: 'bob' }), contextOf({ others: ended })).ok).toBe(true)
  })
})

describe('R32 who may take a shift', () => {
  test.each([
    ['other-center', testMember('bob', { centers: ['other'] })],
    ['cannot', testMember('bob', { availability: { '1-morning': 'cannot' } })],
    ['absent', testMember('bob', { absences: [testAbsence(MONDAY)] })],
  ])('not: %s', (detail, bob) => {
    expect(decideSwap(testSwap(), 'accept', rep('bob'), contextOf({ crew: [bob] }))).toMatchObject({
      reason: 'shift-unfit',
      detail,
    })
  })

  test('who has more half-days than wanted may, and it is shown', () => {
    const context = contextOf({ crew: [testMember('bob', { maxHalfDays: 1 })] })
    expect(after(testSwap(), 'accept', rep('bob'), context).swap.state).toBe('pending-approval')
    expect(effectsOf(accepted, context)).toMatchObject([
      { blocked: null, concern: 'week-limit', halfDays: 2, most: 1 },
    ])
  })
})

describe('ending by itself', () => {
  test.each([
    ['R35 its shift begins', { now: at(MONDAY, '08:00') }, 'expired'],
    ['R36 its shift was changed', { shifts: [testShift(1, { version: 2 })] }, 'cancelled'],
    ['R36 its shift was cancelled', { shifts: [testShift(1, { cancelled: true })] }, 'cancelled'],
    [
      'R36 its shift has another owner',
      { shifts: [testShift(1, { staffId: 'cem' })] },
      'cancelled',
    ],
    ['R36 its shift is gone', { shifts: [] }, 'cancelled'],
  ] as [string, Partial<SwapContext>, Swap['state']][])('%s', (_, change, state) => {
    const context = contextOf(change)
    for (const swap of [testSwap(), accepted]) {
      expect(settleSwap(swap, context)).toMatchObject({ state, decidedAt: context.now })
    }
    expect(decideSwap(accepted, 'approve', LEAD, context).ok).toBe(false)
    const ended = testSwap({ state: 'denied' })
    expect(settleSwap(ended, context)).toBe(ended)
  })

  test('R35 and R36 hold for the other shift of an exchange', () => {
    const [first, second] = contextOf().shifts
    const changed = [first!, { ...second!, version: 2 }]
    expect(settleSwap(exchange(), contextOf({ shifts: changed })).state).toBe('cancelled')
    const sooner = [{ ...first!, start: at('2027-03-24', '08:00') }, second!]
    const during = contextOf({ shifts: sooner, now: at(TUESDAY, '13:00') })
    expect(settleSwap(exchange(), during).state).toBe('expired')
  })

  test('else it is the same object', () => {
    const swap = testSwap()
    expect(settleSwap(swap, contextOf())).toBe(swap)
  })
})

describe('R40 who may do what', () => {
  const toBob = testSwap({ to: 'bob' })
  test.each<[string, Swap, SwapAction, SwapActor, boolean]>([
    ['the owner cancels', accepted, 'cancel', rep('ann'), true],
    ['a lead cancels', accepted, 'cancel', LEAD, true],
    ['the taker does not cancel', accepted, 'cancel', rep('bob'), false],
    ['who would pick up cancels', pickUp('cem'), 'cancel', rep('cem'), true],
    ['a rep does not approve', accepted, 'approve', rep('ann'), false],
    ['a rep does not deny', accepted, 'deny', rep('bob'), false],
    ['the owner does not accept', testSwap(), 'accept', rep('ann'), false],
    ['another than whom it is offered to does not accept', toBob, 'accept', rep('cem'), false],
    ['a lead does not accept for another', toBob, 'accept', LEAD, false],
    ['another does not decline', toBob, 'decline', rep('cem'), false],
    ['what is offered to all is not declined', testSwap(), 'decline', rep('cem'), false],
  ])('%s', (_, swap, action, actor, allowed) => {
    const result = decideSwap(swap, action, actor, contextOf())
    if (allowed) expect(result.ok).toBe(true)
    else expect(result).toMatchObject({ reason: 'not-allowed' })
  })
})

test('nothing happens any more to what has ended, and no action is out of place', () => {
  const allowed: Record<SwapAction, Swap['state'][]> = {
    accept: ['pending-acceptance'],
    'take-back': ['pending-approval'],
    decline: ['pending-acceptance'],
    approve: ['pending-approval'],
    deny: ['pending-approval'],
    cancel: ['pending-acceptance', 'pending-approval'],
  }
  const actors = [LEAD, rep('ann'), rep('bob')]
  for (const state of SWAP_STATES) {
    for (const action of SWAP_ACTIONS) {
      const swap = testSwap({
        to: 'bob',
        taker: state === 'pending-approval' ? 'bob' : null,
        state,
      })
      const anybody = actors.some((actor) => decideSwap(swap, action, actor, contextOf()).ok)
      expect(anybody, `${action} while ${state}`).toBe(allowed[action].includes(state))
    }
  }
})
