import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { triangulateOutline } from '@foyer/shared/layout/outline.ts'
import {
  BoxGeometry,
  BufferGeometry,
  DirectionalLight,
  Float32BufferAttribute,
  Group,
  HemisphereLight,
  LatheGeometry,
  type Material,
  Mesh,
  MeshLambertMaterial,
  Vector2,
} from 'three'
import { type Obstacle, wallObstacles } from './building/obstacles.ts'

const COLOURS = { wall: '#ece7df', floor: '#cfc8bc', sky: '#ffffff', ground: '#b9a890' }
const LIGHT = { sky: 2.2, sun: 1.4 }
/** A neutral figure from the floor up: radius and height, metres. */
const FIGURE = [
  [0.17, 0],
  [0.14, 0.75],
  [0.19, 1.2],
  [0.07, 1.44],
  [0.12, 1.6],
  [0, 1.74],
] as const

/** The room in rough, until its details are loaded: floor, walls, daylight, and a figure for oneself. */
export interface RoughRoom {
  readonly room: Group
  readonly figure: Mesh
  readonly obstacles: readonly Obstacle[]
  dispose(): void
}

export function createRoughRoom(layout: Layout): RoughRoom {
  const room = new Group()
  const obstacles = wallObstacles(layout)
  const wall = new MeshLambertMaterial({ color: COLOURS.wall })
  const box = new BoxGeometry()
  for (const one of obstacles) {
    if (!one.clear) room.add(standUp(new Mesh(box, wall), one))
  }
  const ground = new MeshLambertMaterial({ color: COLOURS.floor })
  const floor = floorGeometry(layout)
  room.add(new Mesh(floor, ground), new HemisphereLight(COLOURS.sky, COLOURS.ground, LIGHT.sky))
  room.add(sunOf(layout))

  const points = FIGURE.map(([radius, height]) => new Vector2(radius, height))
  const body = new LatheGeometry(points, 16)
  const clothes = new MeshLambertMaterial({ color: layout.theme.colours.primary })
  const figure = new Mesh(body, clothes)
  figure.visible = false

  const owned: (BufferGeometry | Material)[] = [box, wall, floor, ground, body, clothes]
  return {
    room,
    figure,
    obstacles,
    dispose() {
      for (const one of owned) one.dispose()
    },
  }
}

function standUp(mesh: Mesh, box: Obstacle): Mesh {
  mesh.scale.set(box.halfWidth * 2, box.top - box.bottom, box.halfDepth * 2)
  mesh.position.set(box.x, (box.top + box.bottom) / 2, box.z)
  mesh.rotation.y = Math.atan2(box.sin, box.cos)
  return mesh
}

function floorGeometry(layout: Layout): BufferGeometry {
  const { outline } = layout.shell.floor
  const positions = outline.flatMap(([x, z]) => [x, 0, z])
  const up = outline.flatMap(() => [0, 1, 0])
  return (
    new BufferGeometry()
      .setAttribute('position', new Float32BufferAttribute(positions, 3))
      .setAttribute('normal', new Float32BufferAttribute(up, 3))
      // Turning from +X towards +Z faces down in a right-handed, Y-up space.
      .setIndex(triangulateOutline(outline).reverse())
  )
}

function sunOf(layout: Layout): DirectionalLight {
  const { azimuth, elevation } = layout.shell.light.sun
  const [a, e] = [(azimuth * Math.PI) / 180, (elevation * Math.PI) / 180]
  const sun = new DirectionalLight(COLOURS.sky, LIGHT.sun * layout.shell.light.intensity)
  sun.position.set(Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e))
  return sun
}
