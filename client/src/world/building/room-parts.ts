import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { type BufferGeometry, Group, Mesh, type Object3D } from 'three'
import { type Batch, carryLight, nextBatches } from '../furniture/furniture-batches.ts'
import type { Models } from '../furniture/furniture-model.ts'
import { mergeFurniture, planMerge } from '../furniture/merge-furniture.ts'
import { buildLamps } from '../lighting/lamps.ts'
import type { LightProbes } from '../lighting/light-probes.ts'
import { lightRig } from '../lighting/light-rig.ts'
import { lightVertices, VERTEX_LIGHT_RANGE } from '../lighting/vertex-light.ts'
import { itemObstacles, type Obstacle, wallObstacles } from './obstacles.ts'
import { buildOutdoors } from './outdoors.ts'
import type { RoomMaterials } from './room-materials.ts'
import { buildRoomShell, type RoomShell } from './room-shell.ts'
import type { SceneChanges } from './scene-changes.ts'

/** All that is drawn of a document but its pictures. Two of them share what is the same. */
export interface RoomParts {
  layout: Layout
  obstacles: readonly Obstacle[]
  outdoors: ReturnType<typeof buildOutdoors>
  shell: RoomShell
  lamps: Object3D
  furniture: readonly Batch[]
}

/** What parts are made with. */
export interface RoomMaking {
  catalog: Catalog
  materials: RoomMaterials
}

/** What stands in a room, and light for it until its own is baked. */
interface Furnishing {
  models: Models
  probes: LightProbes | null
}

/** What walls and items take up. */
export function obstaclesOf(layout: Layout, catalog: Catalog): Obstacle[] {
  return [...wallObstacles(layout), ...itemObstacles(layout, catalog)]
}

/** A room without furniture yet. */
export function emptyRoom(layout: Layout, { catalog, materials }: RoomMaking): RoomParts {
  const rig = lightRig(layout)
  return {
    layout,
    obstacles: obstaclesOf(layout, catalog),
    outdoors: buildOutdoors(layout),
    shell: buildRoomShell(layout, materials, plainByte(layout)),
    lamps: buildLamps(rig, layout.theme.mood === 'day'),
    furniture: [],
  }
}

/** The parts for another document: those that `changes` names are made, the others kept. Nothing is shown yet. */
export function nextRoom(
  before: RoomParts,
  layout: Layout,
  changes: SceneChanges,
  { catalog, materials }: RoomMaking,
  { models, probes }: Furnishing,
): RoomParts {
  const plain = plainByte(layout)
  const shell = changes.shell ? buildRoomShell(layout, materials, plain) : before.shell
  if (shell !== before.shell) carryTrimLight(shell.trim, before.shell.trim, probes)
  const furniture = nextBatches(planMerge(layout.items, models), before.furniture, {
    isChanged: (id) => changes.finishes || changes.items.has(id),
    merge: (plan) => mergeFurniture(plan, layout.theme, plain),
  })
  carryLight(furniture, before.furniture, { moved: changes.moved, probes })
  return {
    layout,
    obstacles: obstaclesOf(layout, catalog),
    outdoors: changes.outdoors ? buildOutdoors(layout) : before.outdoors,
    shell,
    lamps: changes.lamps ? buildLamps(lightRig(layout), layout.theme.mood === 'day') : before.lamps,
    furniture,
  }
}

/** Puts the parts into `object`, in place of what was there. */
export function showRoom(object: Group, parts: RoomParts, materials: RoomMaterials): void {
  const furniture = new Group()
  furniture.name = 'furniture'
  for (const { plan, geometry } of parts.furniture) {
    const mesh = new Mesh(geometry, materials[plan.layer])
    mesh.name = plan.layer
    furniture.add(mesh)
  }
  object.clear()
  object.add(parts.outdoors, parts.shell.object, furniture, parts.lamps)
}

/** Gives back what a room holds of the graphics card, but for what another one shares with it. */
export function disposeRoom(parts: RoomParts, kept: RoomParts | null): void {
  if (parts.outdoors !== kept?.outdoors) {
    const { geometry, material } = parts.outdoors
    geometry.dispose()
    material.map?.dispose()
    material.dispose()
  }
  if (parts.shell !== kept?.shell) parts.shell.dispose()
  for (const batch of parts.furniture) {
    if (!kept?.furniture.includes(batch)) batch.geometry.dispose()
  }
}

/** Everything that is lit by vertex. */
export function vertexLit({ shell, furniture }: RoomParts): BufferGeometry[] {
  return [shell.trim, ...furniture.map(({ geometry }) => geometry)]
}

/** A byte of vertex light before any is baked. */
function plainByte(layout: Layout): number {
  return Math.round((Math.sqrt(lightRig(layout).plain[1]) / VERTEX_LIGHT_RANGE) * 255)
}

function carryTrimLight(
  trim: BufferGeometry,
  before: BufferGeometry,
  probes: LightProbes | null,
): void {
  const array = (geometry: BufferGeometry, name: string) => geometry.getAttribute(name).array
  const [positions, old] = [array(trim, 'position'), array(before, 'position')]
  const isSame = positions.length === old.length && positions.every((value, i) => value === old[i])
  const light = isSame
    ? array(before, 'light')
    : probes &&
      lightVertices(null, probes, positions as Float32Array, array(trim, 'normal') as Int8Array)
  if (light) array(trim, 'light').set(light)
}
