import { describe, expect, it } from 'vitest'
import { type Area, AtlasGrid } from './atlas-grid.ts'

function overlap(a: Area, b: Area): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows
  )
}

/** A seeded generator (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

describe('the atlas grid', () => {
  it('is filled without a gap and then refuses', () => {
    const grid = new AtlasGrid(8, 6)
    for (let i = 0; i < 12; i++) expect(grid.take(2, 2)).not.toBeNull()
    expect(grid.take(1, 1)).toBeNull()
  })

  it('uses again what was freed', () => {
    const grid = new AtlasGrid(4, 4)
    const area = grid.take(4, 2)!
    grid.take(4, 2)
    expect(grid.take(3, 1)).toBeNull()
    grid.free(area)
    expect(grid.take(3, 1)).toEqual({ column: 0, row: 0, columns: 3, rows: 1 })
  })

  it('refuses what is larger than itself', () => {
    expect(new AtlasGrid(4, 4).take(5, 1)).toBeNull()
  })

  it('never gives one unit twice, whatever comes and goes', () => {
    const next = random(7)
    const grid = new AtlasGrid(16, 42)
    const taken: Area[] = []
    for (let i = 0; i < 3000; i++) {
      if (next() < 0.45 && taken.length > 0) {
        grid.free(taken.splice(Math.floor(next() * taken.length), 1)[0]!)
        continue
      }
      const area = grid.take(1 + Math.floor(next() * 6), 1 + Math.floor(next() * 5))
      if (!area) continue
      expect(taken.some((other) => overlap(other, area))).toBe(false)
      expect(area.column + area.columns).toBeLessThanOrEqual(16)
      expect(area.row + area.rows).toBeLessThanOrEqual(42)
      taken.push(area)
    }
  })
})
