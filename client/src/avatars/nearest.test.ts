import { describe, expect, it } from 'vitest'
import { Nearest } from './nearest.ts'

const at = (distance: number, chosen = false) => ({ distance, chosen })

function nearestOf(most: number, offers: { distance: number; chosen: boolean }[]): number[] {
  const nearest = new Nearest(most)
  for (const offer of offers) nearest.offer(offer)
  return nearest.items.map((item) => item.distance)
}

describe('the nearest few', () => {
  it('are kept in order, whatever order they come in', () => {
    expect(
      nearestOf(
        3,
        [5, 1, 4, 2, 3].map((d) => at(d)),
      ),
    ).toEqual([1, 2, 3])
  })

  it('keep their place against somebody a little nearer', () => {
    expect(nearestOf(1, [at(3, true), at(2.8)])).toEqual([3])
    expect(nearestOf(1, [at(2.8), at(3, true)])).toEqual([3])
  })

  it('give it up to somebody clearly nearer', () => {
    expect(nearestOf(1, [at(3, true), at(2)])).toEqual([2])
  })

  it('may be none', () => {
    expect(nearestOf(0, [at(1)])).toEqual([])
  })
})
