import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { Material, Mesh, type Object3D, Scene, type WebGLRenderer } from 'three'
import { beforeEach, expect, test, vi } from 'vitest'
import type { QualityTier } from '../quality/quality.ts'
import { createBuilding } from './building.ts'

// Here are neither workers nor pages nor a graphics card: what the building makes is looked at without drawing it.
const layout = LayoutSchema.parse({ ...ATRIUM, items: ATRIUM.items.slice(0, 4) })
const warn = vi.spyOn(console, 'warn')

beforeEach(() => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  warn.mockReset().mockImplementation(() => {})
})

function open(tier: QualityTier) {
  const scene = new Scene()
  const building = createBuilding(layout, {
    renderer: { domElement: new EventTarget() } as unknown as WebGLRenderer,
    scene,
    catalog: CATALOG,
    locale: 'en',
    tier,
  })
  scene.add(building.object)
  return building
}

/** Everything below an object that holds memory of the graphics card, and which of it was given back. */
function watch(object: Object3D) {
  const held = new Set<object>()
  object.traverse((child) => {
    if (!(child instanceof Mesh)) return
    const { material } = child
    for (const one of [child.geometry, material, material.map]) {
      if (!one || held.has(one)) continue
      held.add(one)
      one.addEventListener('dispose', () => held.delete(one))
    }
  })
  return held
}

test('the old room stays until the next one is furnished, then gives everything back', async () => {
  const building = open('test')
  await building.ready
  const [old] = building.object.children
  const held = watch(building.object)
  expect([...held].some((one) => one instanceof Material)).toBe(true)

  building.setTheme({ ...layout.theme, mood: 'evening' })
  expect(building.object.children).toEqual([old])
  expect(held.size).toBeGreaterThan(0)
  await building.ready
  expect(building.object.children).toHaveLength(1)
  expect(building.object.children).not.toContain(old)
  expect(building.object.getObjectByName('furniture')!.children.length).toBeGreaterThan(0)
  expect(held).toEqual(new Set())

  const last = watch(building.object)
  building.dispose()
  expect(last).toEqual(new Set())
})

test('of two changes in a row only the newer is ever shown', async () => {
  const building = open('test')
  await building.ready
  const [old] = building.object.children
  const floorHeight = (height: number) => ({
    ...layout,
    shell: { ...layout.shell, ceiling: { ...layout.shell.ceiling, height } },
  })
  building.setLayout(floorHeight(3.9))
  const earlier = building.ready
  building.setLayout(floorHeight(7))
  await earlier
  expect(building.object.children).toEqual([old])
  await building.ready
  expect(Math.max(...building.obstacles.map(({ top }) => top))).toBe(7)
})

test('a browser without workers shows a plainly lit room and says so once', async () => {
  const building = open('high')
  await building.ready
  building.setLayout({ ...layout, items: layout.items.slice(1) })
  await building.ready
  expect(building.object.getObjectByName('furniture')!.children.length).toBeGreaterThan(0)
  const told = warn.mock.calls.map(([text]) => String(text))
  expect(told.filter((text) => text.startsWith('Light could not be baked'))).toHaveLength(1)
  expect(told.filter((text) => text.startsWith('Material textures'))).toHaveLength(1)
  building.dispose()
})
