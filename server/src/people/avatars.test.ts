import { describe, expect, test } from 'vitest'
import { Avatars, CHANGED } from './avatars.ts'

const floor = (x: number, z: number) => ({ x, y: 0, z, node: 1 })

describe('indices', () => {
  test('SN10 one that became free is not used again before all the others were', () => {
    const avatars = new Avatars()
    const left = avatars.add(floor(0, 0), 0)
    avatars.remove(left)
    const after = Array.from({ length: 4095 }, () => avatars.add(floor(0, 0), 0))
    expect(after).not.toContain(left)
    expect(new Set(after).size).toBe(4095)
    expect(avatars.add(floor(0, 0), 0)).toBe(left)
  })

  test('a lobby beyond all of them throws, and works on once somebody left', () => {
    const avatars = new Avatars()
    for (let i = 0; i < 4096; i++) avatars.add(floor(0, 0), 0)
    expect(() => avatars.add(floor(0, 0), 0)).toThrow('All avatar indices')
    avatars.remove(7)
    expect(avatars.add(floor(0, 0), 0)).toBe(7)
  })

  test('those in use are listed in ascending order, whoever leaves and comes', () => {
    const avatars = new Avatars()
    for (let i = 0; i < 6; i++) avatars.add(floor(i, 0), 0)
    avatars.remove(0)
    avatars.remove(4)
    avatars.add(floor(9, 0), 0)
    expect(avatars.used).toEqual([1, 2, 3, 5, 6])
    expect([0, 1, 4, 6, 9].map((index) => avatars.positionOf(index))).toEqual([0, 0, 3, 4, 5])
  })
})

describe('a new avatar', () => {
  test('inherits nothing from who had the index before', () => {
    const avatars = new Avatars()
    const index = avatars.add(floor(1, 2), 1)
    avatars.act(index, 3)
    avatars.sequence[index] = 77
    avatars.anySequence[index] = 0
    avatars.steps[index] = 5
    avatars.remove(index)
    for (let i = 0; i < 4095; i++) avatars.add(floor(0, 0), 0)
    expect(avatars.add(floor(4, 5), 2)).toBe(index)
    expect([avatars.action[index], avatars.sequence[index], avatars.steps[index]]).toEqual([
      0, 0, 0,
    ])
    expect(avatars.anySequence[index]).toBe(1)
    expect(avatars.stepsAt[index]).toBe(Number.NEGATIVE_INFINITY)
    expect([avatars.x[index], avatars.z[index], avatars.yaw[index]]).toEqual([4, 5, 2])
  })

  test('is one that everybody must be told of, until it leaves', () => {
    const avatars = new Avatars()
    const index = avatars.add(floor(1, 2), 1)
    expect([...avatars.placed]).toEqual([index])
    avatars.remove(index)
    expect([...avatars.placed]).toEqual([])
  })
})

describe('changes', () => {
  test.each<[string, (avatars: Avatars, index: number) => void]>([
    ['a step', (avatars, index) => avatars.setBody(index, floor(1, 1))],
    ['a turn', (avatars, index) => avatars.turn(index, 2)],
    ['an action', (avatars, index) => avatars.act(index, 1)],
    ['being put somewhere', (avatars, index) => avatars.place(index, floor(3, 3), 0)],
  ])('SN4 %s is told at every rate', (_, change) => {
    const avatars = new Avatars()
    const index = avatars.add(floor(0, 0), 0)
    avatars.changed[index] = 0
    change(avatars, index)
    expect(avatars.changed[index]).toBe(CHANGED.all)
  })

  test('SN6 only being put somewhere is told to everybody at once', () => {
    const avatars = new Avatars()
    const index = avatars.add(floor(0, 0), 0)
    avatars.placed.clear()
    avatars.setBody(index, floor(1, 1))
    avatars.turn(index, 2)
    expect(avatars.placed.size).toBe(0)
    avatars.place(index, floor(3, 3), 0)
    expect([...avatars.placed]).toEqual([index])
  })
})

test('a body is copied out, and its distance to a point is squared over the floor', () => {
  const avatars = new Avatars()
  const index = avatars.add({ x: 3, y: 0.2, z: 4, node: 12 }, 0)
  const body = floor(0, 0)
  expect(avatars.readBody(index, body)).toBe(body)
  expect(body).toEqual({ x: 3, y: Math.fround(0.2), z: 4, node: 12 })
  expect(avatars.squareDistance(index, 0, 0)).toBe(25)
})
