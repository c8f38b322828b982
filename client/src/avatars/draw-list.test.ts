import { describe, expect, it } from 'vitest'
import { DrawList } from './draw-list.ts'

const RANGES = [
  { start: 0, count: 30 },
  { start: 30, count: 60 },
  { start: 90, count: 3 },
]

/** What the shader sees: per draw its byte offset and the slots that it draws. */
function drawn(list: DrawList) {
  return Array.from({ length: list.drawCount }, (_, draw) => {
    const first = list.texels[draw]!
    return {
      offset: list.offsets[draw],
      count: list.counts[draw],
      slots: [...list.texels.slice(first, first + list.instanceCounts[draw]!)],
    }
  })
}

describe('a draw list', () => {
  it('gathers the instances of each range and skips what nobody wears', () => {
    const list = new DrawList()
    list.begin(RANGES)
    list.add(2, 7)
    list.add(0, 5)
    list.add(2, 1)
    list.add(0, 9)
    list.end()
    expect(drawn(list)).toEqual([
      { offset: 0, count: 30, slots: [5, 9] },
      { offset: 360, count: 3, slots: [7, 1] },
    ])
    expect(list.triangles).toBe(22)
  })

  it('forgets the last frame', () => {
    const list = new DrawList()
    list.begin(RANGES)
    list.add(1, 1)
    list.end()
    list.begin(RANGES)
    list.end()
    expect(list.drawCount).toBe(0)
    expect(list.triangles).toBe(0)
  })

  it('holds as many as come, and ranges that arrive later', () => {
    const list = new DrawList()
    list.begin(RANGES.slice(0, 1))
    list.end()
    list.begin(RANGES)
    for (let slot = 0; slot < 5000; slot++) list.add(slot % 3, slot)
    list.end()
    const draws = drawn(list)
    expect(draws.map((draw) => draw.slots.length)).toEqual([1667, 1667, 1666])
    expect(draws[1]!.slots[10]).toBe(31)
  })
})
