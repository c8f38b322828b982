import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LAYOUT_IDS, LAYOUTS } from '@foyer/assets/layouts/layouts.ts'
import { type Item, LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { expect, test } from 'vitest'
import { standInModel } from './furniture-model.ts'
import { mergeFurniture, planMerge } from './merge-furniture.ts'

const layout = LayoutSchema.parse(ATRIUM)
const item = (kind: string, at: [number, number], rest: Partial<Item> = {}): Item => ({
  ...layout.items[0]!,
  kind,
  at,
  ...rest,
})
const box = standInModel(CATALOG.get('podium'))
const leaf = [{ ...box[0]!, finish: 'leaf' as const }]
const screen = [{ ...box[0]!, finish: 'picture' as const }]
const models = new Map([
  ['podium', box],
  ['leaf', leaf],
  ['screen', screen],
])

test('items of one square share a mesh, leaves share one in the whole room, pictures are left out', () => {
  const plans = planMerge(
    [
      item('podium', [1, 1]),
      item('podium', [2, 2]),
      item('podium', [-1, 1]),
      item('leaf', [1, 1]),
      item('leaf', [-20, 1]),
      item('screen', [1, 1]),
    ],
    models,
  )
  expect(plans.map(({ layer, parts }) => [layer, parts.length])).toEqual([
    ['furniture', 2],
    ['furniture', 1],
    ['foliage', 2],
  ])
  expect(plans[0]).toMatchObject({ vertices: 48, indices: 72 })
})

/** What the furniture may take of a phone's 60 draw calls: the shell needs six, people the rest. */
const FURNITURE_DRAW_CALLS = 20

test.each(LAYOUT_IDS)('%s: its furniture is drawn in few calls', (id) => {
  const { items } = LayoutSchema.parse(LAYOUTS[id])
  const all = new Map(items.map(({ kind }) => [kind, [...box, ...leaf]]))
  const plans = planMerge(items, all)
  expect(plans.length).toBeGreaterThan(1)
  expect(plans.length).toBeLessThanOrEqual(FURNITURE_DRAW_CALLS)
})

test('a merged item stands where the document says, turned and scaled', () => {
  const [plan] = planMerge([item('podium', [10, -4], { turn: 90, scale: 2, lift: 1 })], models)
  const { boundingBox } = withBounds(mergeFurniture(plan!, layout.theme, 0))
  const podium = CATALOG.get('podium')!
  expect(boundingBox!.min.y).toBeCloseTo(1)
  expect(boundingBox!.max.y).toBeCloseTo(1 + podium.height * 2)
  expect(boundingBox!.min.x).toBeCloseTo(10 - podium.footprint[0]!.depth)
})

test('an item of an unknown kind merges to nothing; its stand-in is half a metre wide', () => {
  expect(planMerge([item('no-such-kind', [0, 0])], models)).toEqual([])
  const [plan] = planMerge([item('odd', [0, 0])], new Map([['odd', standInModel(undefined)]]))
  expect(withBounds(mergeFurniture(plan!, layout.theme, 0)).boundingBox!.max.x).toBeCloseTo(0.25)
})

function withBounds(geometry: ReturnType<typeof mergeFurniture>) {
  geometry.computeBoundingBox()
  return geometry
}
