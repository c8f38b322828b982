import { describe, expect, it } from 'vitest'
import { AtlasCells, type Picture } from './atlas-cells.ts'

/** One of 16 that fill an atlas of 128 pixels: 32 x 32 with the empty pixel. */
const picture = (key: string): Picture => ({ key, width: 31, height: 31, draw: () => {} })

/** Wants pictures in a new frame, and draws what is new. */
function frame(cells: AtlasCells, ...keys: string[]) {
  cells.begin()
  const found = keys.map((key) => cells.cellOf(picture(key)))
  for (const cell of cells.pending) cell.ready = true
  cells.pending = []
  return found
}

const names = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `name ${from + i}`)

function filled(): AtlasCells {
  const cells = new AtlasCells(128, 1)
  for (let i = 0; i < 4; i++) frame(cells, ...names(i * 4, i * 4 + 4))
  return cells
}

describe('the cells of an atlas', () => {
  it('are drawn once and shared by equal pictures', () => {
    const cells = new AtlasCells(128, 1)
    const [first] = frame(cells, 'a')
    cells.begin()
    expect(cells.cellOf(picture('a'))).toBe(first)
    expect(cells.pending).toHaveLength(0)
  })

  it('are drawn a few a frame', () => {
    const cells = new AtlasCells(1024, 1)
    expect(frame(cells, ...names(0, 20)).filter(Boolean)).toHaveLength(6)
    expect(frame(cells, ...names(0, 20)).filter(Boolean)).toHaveLength(12)
  })

  it('give way when the atlas is full: the longest unwanted first', () => {
    const cells = filled()
    const [kept] = frame(cells, ...names(0, 4))
    for (let i = 0; i < 3; i++) frame(cells, ...names(0, 4))
    const [fresh] = frame(cells, 'new')
    expect(fresh).not.toBeNull()
    expect(kept!.ready).toBe(true)
    cells.begin()
    // The second four were wanted before all others that are left.
    expect(cells.cellOf(picture('name 4'))!.ready).toBe(false)
    expect(cells.cellOf(picture('name 12'))!.ready).toBe(true)
  })

  it('are never taken from what is shown', () => {
    const cells = filled()
    for (let i = 0; i < 3; i++) frame(cells, ...names(0, 16))
    expect(frame(cells, 'new')).toEqual([null])
  })

  it('refuse what is larger than the atlas', () => {
    const cells = new AtlasCells(128, 2)
    cells.begin()
    expect(cells.cellOf({ ...picture('wide'), width: 200 })).toBeNull()
  })

  it('are all new after a lost context', () => {
    const cells = new AtlasCells(128, 1)
    const [before] = frame(cells, 'a')
    cells.clear()
    expect(before!.ready).toBe(false)
    cells.begin()
    expect(cells.cellOf(picture('a'))).not.toBe(before)
    expect(cells.pending).toHaveLength(1)
  })
})
