import { describe, expect, it } from 'vitest'
import { faceAt } from './face.ts'

const person = (seed: number, talks = false) => ({
  seed,
  gesture: talks ? ('talk' as const) : null,
  gestureWeight: talks ? 1 : 0,
})
const times = Array.from({ length: 6000 }, (_, i) => i / 100)

describe('a face', () => {
  it('blinks shortly every few seconds, and has its eyes open else', () => {
    const lids = times.map((seconds) => faceAt(person(0.4), seconds).lids)
    const begun = lids.filter((share, i) => share > 0 && (lids[i - 1] ?? 1) === 0).length
    expect(begun).toBeGreaterThan(9)
    expect(begun).toBeLessThan(22)
    expect(Math.max(...lids)).toBeGreaterThan(0.99)
    expect(lids.filter((share) => share > 0).length / lids.length).toBeLessThan(0.07)
  })

  it('blinks at times of its own', () => {
    const together = times.filter(
      (seconds) => faceAt(person(0.2), seconds).lids > 0 && faceAt(person(0.7), seconds).lids > 0,
    )
    expect(together.length / times.length).toBeLessThan(0.02)
  })

  it('moves the mouth only while talking', () => {
    const jaws = (talks: boolean) => times.map((seconds) => faceAt(person(0.4, talks), seconds).jaw)
    expect(Math.max(...jaws(false))).toBe(0)
    expect(Math.max(...jaws(true))).toBeGreaterThan(0.8)
    expect(Math.min(...jaws(true))).toBeLessThan(0.05)
    expect(Math.max(...jaws(true))).toBeLessThanOrEqual(1)
  })
})
