import { Ray, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { hitPerson } from './pick.ts'

function ray(from: [number, number, number], to: [number, number, number]): Ray {
  const origin = new Vector3(...from)
  return new Ray(origin, new Vector3(...to).sub(origin).normalize())
}

describe('picking a person', () => {
  it('hits the body at its near side', () => {
    expect(hitPerson(ray([0, 1, 5], [0, 1, 0]), 0, 0, 0)).toBeCloseTo(4.65)
  })

  it('hits from above', () => {
    expect(hitPerson(ray([0, 5, 0], [0, 0, 0]), 0, 0, 0)).toBeCloseTo(3.2)
  })

  it('misses beside, above, below and behind', () => {
    expect(hitPerson(ray([1, 1, 5], [1, 1, 0]), 0, 0, 0)).toBeNull()
    expect(hitPerson(ray([0, 2, 5], [0, 2, 0]), 0, 0, 0)).toBeNull()
    expect(hitPerson(ray([0, -0.5, 5], [0, -0.5, 0]), 0, 0, 0)).toBeNull()
    expect(hitPerson(ray([0, 1, 5], [0, 1, 9]), 0, 0, 0)).toBeNull()
    expect(hitPerson(ray([0, 1, 5], [0, 9, 4]), 0, 0, 0)).toBeNull()
  })

  it('hits when it starts inside', () => {
    expect(hitPerson(ray([0, 1, 0], [0, 1, 4]), 0, 0, 0)).toBe(0)
  })
})
