import { describe, expect, it } from 'vitest'
import { adjustReach, chooseLevel } from './level-of-detail.ts'

describe('level of detail', () => {
  it('falls with distance', () => {
    expect([1, 10, 25, 40].map((distance) => chooseLevel(distance, 0, 1))).toEqual([0, 1, 2, 3])
  })

  it('keeps its level near a border', () => {
    expect(chooseLevel(7.3, 0, 1)).toBe(0)
    expect(chooseLevel(7.3, 1, 1)).toBe(1)
    expect(chooseLevel(6.7, 1, 1)).toBe(1)
    expect(chooseLevel(6, 1, 1)).toBe(0)
    expect(chooseLevel(15.5, 2, 1)).toBe(2)
    expect(chooseLevel(15.5, 1, 1)).toBe(1)
  })

  it('passes several borders at once', () => {
    expect(chooseLevel(100, 0, 1)).toBe(3)
    expect(chooseLevel(0, 3, 1)).toBe(0)
  })
})

describe('the budget', () => {
  /** Triangles of a crowd whose cost follows the reach. */
  const cost = (reach: number) => 400_000 * reach * reach

  it('settles below what is allowed and stays there', () => {
    let reach = 1
    for (let i = 0; i < 300; i++) reach = adjustReach(reach, cost(reach), 120_000)
    expect(cost(reach)).toBeLessThanOrEqual(120_000)
    const settled = reach
    for (let i = 0; i < 50; i++) reach = adjustReach(reach, cost(reach), 120_000)
    expect(reach).toBe(settled)
  })

  it('gives detail back when people leave', () => {
    let reach = 0.4
    for (let i = 0; i < 300; i++) reach = adjustReach(reach, 1000, 120_000)
    expect(reach).toBe(1)
  })
})
