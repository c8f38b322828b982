import { describe, expect, test } from 'vitest'
import { balanceOf } from './balance.ts'
import { creditHistory, HISTORY_WEEKS } from './credit-history.ts'

describe('R30 balance', () => {
  test.each([
    ['nobody', [], 100],
    ['one alone', [7], 100],
    ['two of nothing', [0, 0], 100],
    ['two alike', [3, 3], 100],
    ['one of two has all', [0, 5], 0],
    ['one has half of the other', [2, 4], 50],
    ['a pair alike and two that are not', [4, 4, 2], 67],
    ['nearly alike counts as alike', [20, 19], 100],
    ['a little less than that does not', [16, 15], 94],
  ] as const)('of %s', (_, loads, percent) => {
    expect(balanceOf(loads)).toBe(percent)
  })

  test('does not depend on the order', () => {
    expect(balanceOf([1, 5, 3, 0])).toBe(balanceOf([0, 1, 3, 5]))
  })
})

describe('R28 credit', () => {
  const worked = (staffId: string, halfDays: number, weeks: number, weekends = 0, evenings = 0) => {
    return { staffId, halfDays, weekends, evenings, weeks }
  }

  test('is none for who was there every week, in tenths', () => {
    const loads = creditHistory(['ann'], [worked('ann', 16, HISTORY_WEEKS, 2, 3)])
    expect(loads.get('ann')).toEqual({ halfDays: 160, weekends: 20, evenings: 30 })
  })

  test('is a usual week of the others for each week away', () => {
    const loads = creditHistory(
      ['ann', 'ben', 'new'],
      [worked('ann', 16, 8, 8), worked('ben', 8, 4, 0)],
    )
    // 24 half-days and 8 weekends in 12 weeks: two half-days a week, two thirds of a weekend.
    expect(loads.get('ben')).toEqual({ halfDays: 160, weekends: 27, evenings: 0 })
    expect(loads.get('new')).toEqual({ halfDays: 160, weekends: 53, evenings: 0 })
  })

  test('goes by those who are compared, nobody else', () => {
    const loads = creditHistory(['ann', 'new'], [worked('ann', 8, 8), worked('left', 80, 8)])
    expect(loads.get('new')!.halfDays).toBe(80)
    expect(loads.has('left')).toBe(false)
  })

  test('is nothing where nobody has a history', () => {
    expect(creditHistory(['ann', 'ben'], []).get('ben')).toEqual({
      halfDays: 0,
      weekends: 0,
      evenings: 0,
    })
  })
})
