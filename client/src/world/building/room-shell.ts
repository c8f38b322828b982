import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { type BufferGeometry, Group, type Material, Mesh } from 'three'
import { type LightAtlas, lightAtlas } from '../lighting/light-surfaces.ts'
import { addCoves } from './coves.ts'
import { addPortals } from './portals.ts'
import type { RoomMaterials } from './room-materials.ts'
import { buildShell } from './shell.ts'
import { StageVertices } from './stage-vertices.ts'
import { addWindows } from './windows.ts'

/** Floor, ceiling, walls, windows, coves and arches: few quads, built anew together when one of them changes. */
export interface RoomShell {
  object: Group
  floor: Mesh
  /** Frames, coves and arches: lit by vertex, as furniture is. */
  trim: BufferGeometry
  /** Where the light of the rest lies in the light map. */
  atlas: LightAtlas
  dispose(): void
}

/** @param plain byte of vertex light before the baked one comes */
export function buildRoomShell(layout: Layout, materials: RoomMaterials, plain: number): RoomShell {
  const atlas = lightAtlas(layout)
  const { floor: floorVertices, rest } = buildShell(layout, atlas)
  const trimVertices = new StageVertices()
  const panes = addWindows(layout, trimVertices)
  addCoves(layout, trimVertices)
  addPortals(layout, trimVertices)
  const floor = mesh('floor', floorVertices, materials.floor)
  const trim = mesh('trim', trimVertices, materials.furniture, plain)
  const meshes = [
    floor,
    mesh('shell', rest, materials.shell),
    trim,
    mesh('glass', panes, materials.glass),
  ]
  const object = new Group()
  object.name = 'shell'
  object.add(...meshes)
  return {
    object,
    floor,
    trim: trim.geometry,
    atlas,
    dispose() {
      for (const { geometry } of meshes) geometry.dispose()
    },
  }
}

function mesh(name: string, vertices: StageVertices, material: Material, plain = 0): Mesh {
  const made = new Mesh(vertices.geometry(plain), material)
  made.name = name
  return made
}
