import { expect, test } from 'vitest'
import { drawGrains } from './draw-grain.ts'
import { GRAINS } from './look.ts'

const SIZE = 128
const texels = drawGrains(SIZE)
const green = (layer: number, x: number, y: number) =>
  texels[((layer * SIZE + y) * SIZE + x) * 4 + 1]!
const layers = GRAINS.map((name, layer) => ({ name, layer }))
/** Their slabs' joints lie on the border on purpose. */
const JOINTED: readonly string[] = ['terrazzo', 'stone', 'brick']

test.each(layers)(
  '$name leaves a surface about as bright: nothing jumps when it comes',
  ({ layer }) => {
    let sum = 0
    for (let y = 0; y < SIZE; y++) for (let x = 0; x < SIZE; x++) sum += green(layer, x, y)
    expect(sum / SIZE ** 2 / 128).toBeGreaterThan(0.88)
    expect(sum / SIZE ** 2 / 128).toBeLessThan(1.12)
  },
)

test.each(layers.filter(({ name }) => !JOINTED.includes(name)))(
  '$name repeats without a seam',
  ({ layer }) => {
    const step = (x: number, next: number) => {
      let sum = 0
      for (let y = 0; y < SIZE; y++) sum += Math.abs(green(layer, x, y) - green(layer, next, y))
      return sum / SIZE
    }
    const inside = Math.max(...Array.from({ length: SIZE - 1 }, (_, x) => step(x, x + 1)))
    expect(step(SIZE - 1, 0)).toBeLessThanOrEqual(inside * 1.05 + 0.5)
  },
)
