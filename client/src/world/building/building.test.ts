import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { type Layout, LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { copyOf, editedLayout } from '@foyer/shared/layout/layout-edits-fixture.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import {
  type BufferGeometry,
  Material,
  Mesh,
  type Object3D,
  Ray,
  Scene,
  Vector3,
  type WebGLRenderer,
} from 'three'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LightProbes } from '../lighting/light-probes.ts'
import { lightAtlas } from '../lighting/light-surfaces.ts'
import type { LightAnswer, LightRequest } from '../lighting/light-worker.ts'
import type { QualityTier } from '../quality/quality.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { createBuilding } = await import('./building.ts')

// Here are neither workers nor pages nor a graphics card: what the building makes is looked at without drawing it.
const layout = LayoutSchema.parse({ ...ATRIUM, items: ATRIUM.items.slice(0, 12) })
const warn = vi.spyOn(console, 'warn')

beforeEach(() => {
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) })
  warn.mockReset().mockImplementation(() => {})
})
afterEach(() => vi.unstubAllGlobals())

function open(tier: QualityTier, of: Layout = layout) {
  const scene = new Scene()
  const building = createBuilding(of, {
    renderer: { domElement: new EventTarget() } as unknown as WebGLRenderer,
    scene,
    catalog: CATALOG,
    locale: 'en',
    tier,
  })
  scene.add(building.object)
  return building
}

/** The document with an item moved by some metres. */
function moved(from: Layout, at: number, metres: number): Layout {
  const next = copyOf(from)
  next.items[at]!.at[0] += metres
  return next
}

function meshesOf(object: Object3D): Mesh<BufferGeometry>[] {
  const meshes: Mesh<BufferGeometry>[] = []
  object.traverse((child) => {
    if (child instanceof Mesh) meshes.push(child)
  })
  return meshes
}

/** Adds everything below an object that holds memory of the graphics card to `held`, until it is given back. */
function watch(object: Object3D, held = new Set<object>()) {
  for (const { geometry, material } of meshesOf(object)) {
    const map = material instanceof Material && 'map' in material ? material.map : null
    for (const one of [geometry, material, map]) {
      if (!one || held.has(one)) continue
      held.add(one)
      Object(one).addEventListener('dispose', () => held.delete(one))
    }
  }
  return held
}

/** What is drawn, so short that two buildings can be compared by it: all geometry but its light. */
function drawing(object: Object3D): string[] {
  return meshesOf(object)
    .map(({ name, geometry }) => {
      const arrays = ['position', 'normal', 'color', 'surface', 'uv']
        .filter((attribute) => geometry.hasAttribute(attribute))
        .map((attribute) => geometry.getAttribute(attribute).array)
      return [name, ...[...arrays, geometry.index!.array].map(checksum)].join(' ')
    })
    .toSorted()
}

function checksum(values: ArrayLike<number>): number {
  let sum = values.length
  for (let i = 0; i < values.length; i++)
    sum = Math.imul(sum ^ Math.round(values[i]! * 1e4), 16777619)
  return sum
}

describe('a change of the document', () => {
  test('of one item rebuilds the mesh it is in and leaves everything else as it is', async () => {
    const building = open('test')
    await building.ready
    const before = new Set(meshesOf(building.object).map(({ geometry }) => geometry))
    const held = watch(building.object)
    building.update(moved(layout, 0, 0.5))
    await building.ready
    const after = new Set(meshesOf(building.object).map(({ geometry }) => geometry))
    expect(before.size).toBeGreaterThan(7)
    expect([...after].filter((one) => !before.has(one))).toHaveLength(1)
    expect([...before].filter((one) => !after.has(one))).toHaveLength(1)
    for (const geometry of before) expect(held.has(geometry)).toBe(after.has(geometry))
    building.dispose()
    expect([...held]).toEqual([])
  })

  test('of a wall leaves the furniture as it is', async () => {
    const building = open('test')
    await building.ready
    const furniture = () => building.object.getObjectByName('furniture')!.children as Mesh[]
    const before = furniture().map(({ geometry }) => geometry)
    const next = copyOf(layout)
    next.shell.walls[0]!.material = 'brick'
    building.update(next)
    await building.ready
    expect(furniture().map(({ geometry }) => geometry)).toEqual(before)
    expect(drawing(building.object)).toEqual(await drawnAnew(next))
  })

  test.each([1, 2, 3])('seed %i: draws what a building from the start draws', async (seed) => {
    const random = seededRandom(seed)
    const kinds = ['sofa', 'plant-tree', 'podium', 'sign', 'kiosk']
    const building = open('test')
    let now = layout
    for (let round = 0; round < 12; round++) {
      for (let edits = 0; edits <= round % 3; edits++) now = editedLayout(now, kinds, random)
      building.update(now)
      await building.ready
      expect(drawing(building.object)).toEqual(await drawnAnew(now))
    }
    building.dispose()
  })

  test('gives back what it replaces: after 200 edits a building holds as much as a new one', async () => {
    const random = seededRandom(9)
    const building = open('test')
    await building.ready
    const held = watch(building.object)
    const atFirst = held.size
    let now = layout
    for (let round = 0; round < 200; round++) {
      now = editedLayout(now, ['sofa', 'plant-tree', 'sign'], random)
      building.update(now)
      // Not every change is waited for: a newer one takes over.
      if (random() < 0.7) await building.ready
      watch(building.object, held)
    }
    building.update(layout)
    await building.ready
    watch(building.object, held)
    expect(held.size).toBe(atFirst)
    building.dispose()
    expect(held).toEqual(new Set())
  })

  test('of two in a row only the newer is ever shown', async () => {
    const building = open('test')
    await building.ready
    const roomHeight = (height: number) => ({
      ...layout,
      shell: { ...layout.shell, ceiling: { ...layout.shell.ceiling, height } },
    })
    const height = () => Math.max(...building.obstacles.map(({ top }) => top))
    building.update(roomHeight(3.9))
    const earlier = building.ready
    building.update(roomHeight(7))
    await earlier
    expect(height()).not.toBe(3.9)
    await building.ready
    expect(height()).toBe(7)
  })
})

/** A worker that bakes when it is told to: every byte of vertex light is the number of the bake. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = []
  readonly number = FakeWorker.all.push(this)
  readonly requests: LightRequest[] = []
  stopped = false

  postMessage(request: LightRequest): void {
    this.requests.push(request)
  }

  terminate(): void {
    this.stopped = true
  }

  /** Answers everything that was and will be asked. */
  bake(): void {
    const answered = this.requests.splice(0)
    this.postMessage = (request) => this.#answer(request)
    for (const request of answered) this.#answer(request)
  }

  #answer(request: LightRequest): void {
    if (request.type === 'vertices') {
      const light = new Uint8Array((request.positions.length / 3) * 4).fill(this.number)
      this.#say({ type: 'vertices', id: request.id, light })
      return
    }
    const { width, height } = lightAtlas(request.layout)
    const floor = { width: 1, height: 1, texels: new Uint8Array(2) }
    const coves = { nodes: new Float32Array(3), texels: new Float32Array(3) }
    const texels = new Float32Array(width * height * 4)
    this.#say({ type: 'room', texels, width, height, floor, coves })
    this.#say({ type: 'air', probes: AIR })
  }

  #say(data: LightAnswer): void {
    if (!this.stopped) this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

/** White everywhere: vertices that take it are full of light. */
const AIR: LightProbes = {
  west: -20,
  north: -20,
  dx: 20,
  dz: 20,
  columns: 2,
  rows: 2,
  levels: [0, 4],
  inside: [true, true, true, true],
  cubes: new Float32Array(2 * 2 * 2 * 18).fill(4),
}
const BY_AIR = 255

describe('baked light', () => {
  beforeEach(() => {
    FakeWorker.all.length = 0
    vi.stubGlobal('Worker', FakeWorker)
  })

  /** The kinds of light that are on everything lit by vertex. */
  function light(building: ReturnType<typeof open>): number[] {
    const bytes = new Set<number>()
    for (const { name, geometry } of meshesOf(building.object)) {
      if (!['furniture', 'foliage', 'trim'].includes(name)) continue
      const { array, count } = geometry.getAttribute('light')
      for (let i = 0; i < count; i++) bytes.add(array[i * 4]!)
    }
    return [...bytes].toSorted((a, b) => a - b)
  }

  /** The bakers, without those that make the grain of materials. */
  function bakers(): FakeWorker[] {
    return FakeWorker.all.filter(({ requests }) => requests.some(({ type }) => type === 'room'))
  }

  async function openLit() {
    const building = open('low')
    bakers().at(-1)!.bake()
    await building.ready
    return building
  }

  /** Lets what waits go on: models come from a cache. */
  const turns = () => new Promise((resolve) => setTimeout(resolve, 20))

  test('a moved item shows at once, in the light of the air; then all is lit anew', async () => {
    const building = await openLit()
    const [first] = light(building)
    const old = building.object.getObjectByName('shell')
    building.update(moved(layout, 5, 0.3))
    await turns()
    expect(light(building)).toEqual([first, BY_AIR])
    const baker = bakers().at(-1)!
    expect(baker.requests[0]).toMatchObject({ type: 'room', coves: { nodes: expect.anything() } })
    baker.bake()
    await building.ready
    expect(light(building)).toEqual([baker.number])
    expect(building.object.getObjectByName('shell')).toBe(old)
    expect(baker.stopped).toBe(true)
    building.dispose()
  })

  test('what was moved back before its light came is lit anew all the same', async () => {
    const building = await openLit()
    building.update(moved(layout, 5, 0.3))
    await turns()
    building.update(layout)
    await turns()
    expect(light(building)).toContain(BY_AIR)
    bakers().at(-1)!.bake()
    await building.ready
    expect(light(building)).toHaveLength(1)
    building.dispose()
  })

  test('a change that light has nothing to do with bakes nothing and keeps the light', async () => {
    const building = await openLit()
    const before = light(building)
    const next = copyOf(layout)
    next.theme.colours = { primary: '#102030', accent: '#405060' }
    next.items[5]!.properties = { colour: '#708090' }
    building.update(next)
    await building.ready
    expect(bakers()).toEqual([])
    expect(light(building)).toEqual(before)
    const furniture = (drawn: string[]) => drawn.filter((line) => !line.startsWith('pictures'))
    expect(furniture(drawing(building.object))).toEqual(furniture(await drawnAnew(next)))
    building.dispose()
  })

  test('where nothing of the old light fits, the old room stays until the new one is lit', async () => {
    const building = await openLit()
    const old = drawing(building.object)
    const evening = copyOf(layout)
    evening.theme.mood = 'evening'
    evening.theme.materials = 'industrial'
    building.update(evening)
    await turns()
    expect(drawing(building.object)).toEqual(old)
    const baker = bakers().at(-1)!
    baker.bake()
    await building.ready
    expect(drawing(building.object)).not.toEqual(old)
    expect(light(building)).toEqual([baker.number])
    building.dispose()
  })

  test('a newer change stops the older bake, and gives back what was made for it', async () => {
    const building = await openLit()
    const wide = copyOf(layout)
    wide.shell.ceiling.height += 3
    building.update(wide)
    const older = building.ready
    await turns()
    const first = bakers().at(-1)!
    building.update(moved(layout, 5, 0.3))
    expect(first.stopped).toBe(true)
    await older
    await turns()
    expect(light(building)).toContain(BY_AIR)
    expect(Math.max(...building.obstacles.map(({ top }) => top))).toBe(layout.shell.ceiling.height)
    building.dispose()
  })
})

test('a browser without workers shows a plainly lit room and says so once', async () => {
  const building = open('high')
  await building.ready
  building.update({ ...layout, items: layout.items.slice(1) })
  await building.ready
  expect(building.object.getObjectByName('furniture')!.children.length).toBeGreaterThan(0)
  const told = warn.mock.calls.map(([text]) => String(text))
  expect(told.filter((text) => text.startsWith('Light could not be baked'))).toHaveLength(1)
  expect(told.filter((text) => text.startsWith('Material textures'))).toHaveLength(1)
  building.dispose()
})

test('an item is pointed at where it stands, also after it was moved, and what is in front of it first', async () => {
  const building = open('test')
  await building.ready
  const down = (x: number, z: number) => new Ray(new Vector3(x, 2, z), new Vector3(0, -1, 0))
  const at = (x: number, z: number, leftOut = '', free = 1) =>
    building.pointAt(
      down(x, z),
      ({ id }) => (id === leftOut ? null : id),
      () => free,
    )
  expect(at(-11.1, 3)).toBe('lounge-sofa-west')
  expect(at(-3, 6)).toBe(null)
  expect(at(-9.3, 3)).toBe('lounge-table')
  expect(at(-9.3, 3, 'lounge-table')).toBe('lounge-rug')
  expect(at(-9.3, 3, '', 0.5)).toBe(null)
  building.update(moved(layout, 5, 8.1))
  await building.ready
  expect(at(-11.1, 3)).toBe(null)
  expect(at(-3, 3)).toBe('lounge-sofa-west')
  building.dispose()
})

async function drawnAnew(of: Layout): Promise<string[]> {
  const building = open('test', of)
  await building.ready
  const drawn = drawing(building.object)
  building.dispose()
  return drawn
}
