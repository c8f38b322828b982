import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import {
  type Interval,
  mergeIntervals,
  overlaps,
  subtractIntervals,
  totalLength,
} from './intervals.ts'

const SPAN = 30

function randomIntervals(random: () => number): Interval[] {
  return Array.from({ length: Math.floor(random() * 6) }, () => {
    const start = Math.floor(random() * SPAN)
    return { start, end: start + Math.floor(random() * 8) }
  })
}

/** The whole numbers that lie in any of them. */
function pointsOf(intervals: readonly Interval[]): number[] {
  return Array.from({ length: SPAN + 10 }, (_, at) => at).filter((at) =>
    intervals.some(({ start, end }) => start <= at && at < end),
  )
}

test.each(Array.from({ length: 50 }, (_, seed) => seed))(
  'merging keeps the time, subtracting takes it away, both leave it in order (seed %i)',
  (seed) => {
    const random = seededRandom(seed)
    const [a, b] = [randomIntervals(random), randomIntervals(random)]
    const taken = pointsOf(b)
    expect(pointsOf(mergeIntervals(a))).toEqual(pointsOf(a))
    const left = subtractIntervals(a, b)
    expect(pointsOf(left)).toEqual(pointsOf(a).filter((at) => !taken.includes(at)))
    expect(totalLength(left)).toBe(pointsOf(left).length)
    for (const [i, { start, end }] of left.entries()) {
      expect(start).toBeLessThan(end)
      if (i > 0) expect(left[i - 1]!.end).toBeLessThan(start)
    }
  },
)

test('what only touches does not overlap', () => {
  expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false)
  expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true)
})
