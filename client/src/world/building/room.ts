import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import {
  DataTexture,
  DataUtils,
  Group,
  HalfFloatType,
  LinearFilter,
  type Material,
  Mesh,
  MeshLambertMaterial,
  MeshStandardMaterial,
  RGBAFormat,
  RGFormat,
  UnsignedByteType,
} from 'three'
import { buildLamps } from '../lighting/lamps.ts'
import { type BakedShell, startLightBaker } from '../lighting/light-baker.ts'
import { lightRig } from '../lighting/light-rig.ts'
import { lightAtlas } from '../lighting/light-surfaces.ts'
import { VERTEX_LIGHT_RANGE } from '../lighting/vertex-light.ts'
import {
  roomUniforms,
  type SharedUniforms,
  type StageKind,
  type StageUniforms,
  stageMaterial,
} from '../materials/stage-material.ts'
import type { QualityProfile } from '../quality/quality.ts'
import { addCoves } from './coves.ts'
import { type Furnishing, furnish, lightGeometry } from './furnish.ts'
import { itemObstacles, type Obstacle, wallObstacles } from './obstacles.ts'
import { buildOutdoors } from './outdoors.ts'
import { addPortals } from './portals.ts'
import { buildShell } from './shell.ts'
import { StageVertices } from './stage-vertices.ts'
import { addWindows } from './windows.ts'

/** One layout, built: replaced as a whole when the document or its theme changes. */
export interface Room {
  object: Group
  uniforms: StageUniforms
  floor: Mesh
  furnishing: Furnishing
  obstacles: readonly Obstacle[]
  /** The shell's baked light is in the uniforms and may be faded in; never when baking failed. */
  baked: Promise<boolean>
  /** All of it is there, lit. */
  ready: Promise<void>
  dispose(): void
}

interface RoomOptions {
  layout: Layout
  catalog: Catalog
  locale: Locale
  profile: QualityProfile
  shared: SharedUniforms
}

export function buildRoom({ layout, catalog, locale, profile, shared }: RoomOptions): Room {
  const uniforms = roomUniforms(shared)
  const rig = lightRig(layout)
  const atlas = lightAtlas(layout)
  const walls = wallObstacles(layout)
  const obstacles = [...walls, ...itemObstacles(layout, catalog)]
  const baker = profile.bakedLight ? startLightBaker(layout, obstacles) : null
  const materials = stageMaterials(profile, uniforms)
  const plain = Math.round((Math.sqrt(rig.plain[1]) / VERTEX_LIGHT_RANGE) * 255)
  setRoomUniforms(uniforms, layout, rig)

  const object = new Group()
  object.name = 'room'
  const shell = buildShell(layout, atlas)
  const floor = mesh('floor', shell.floor, materials.floor)
  const trim = new StageVertices()
  const panes = addWindows(layout, trim)
  addCoves(layout, trim)
  addPortals(layout, trim)
  const trimMesh = mesh('trim', trim, materials.furniture, plain)
  const glass = mesh('glass', panes, materials.glass)
  const outdoors = buildOutdoors(layout)
  const furnishing = furnish({ layout, catalog, locale, profile, materials, baker, plain })
  const lamps = buildLamps(rig, layout.theme.mood === 'day')
  object.add(
    outdoors,
    floor,
    mesh('shell', shell.rest, materials.shell),
    trimMesh,
    glass,
    furnishing.object,
    lamps,
  )

  const textures: DataTexture[] = []
  const shellLit = Promise.resolve(baker?.shell).then((baked) => {
    if (!baked) return false
    textures.push(...shellTextures(baked))
    uniforms.stageLight.value = textures[0]!
    uniforms.floorShade.value = textures[1]!
    return true
  })
  return {
    object,
    uniforms,
    floor,
    furnishing,
    // What is low enough to look over never hides the avatar from the camera behind it.
    obstacles: obstacles.filter((box) => box.top > CAMERA_STOPPED_BY),
    baked: shellLit,
    ready: Promise.all([furnishing.ready, shellLit, lightGeometry(trimMesh.geometry, baker)]).then(
      () => {
        baker?.stop()
      },
    ),
    dispose() {
      baker?.stop()
      furnishing.dispose()
      for (const child of object.children) if (child instanceof Mesh) child.geometry.dispose()
      outdoors.material.map?.dispose()
      for (const material of [outdoors.material, ...Object.values(materials)]) material.dispose()
      for (const texture of textures) texture.dispose()
    },
  }
}

/** Metres: lower things do not stop the camera. */
const CAMERA_STOPPED_BY = 1.65

function mesh(name: string, vertices: StageVertices, material: Material, plain = 0): Mesh {
  const made = new Mesh(vertices.geometry(plain), material)
  made.name = name
  return made
}

function stageMaterials(
  profile: QualityProfile,
  uniforms: StageUniforms,
): Record<StageKind | 'glass', Material> {
  const glass = new MeshStandardMaterial({
    color: '#dbe8ea',
    roughness: 0.05,
    transparent: true,
    opacity: 0.12,
    depthWrite: false,
  })
  const make = (kind: StageKind) =>
    profile.bakedLight
      ? stageMaterial(kind, uniforms)
      : new MeshLambertMaterial({ vertexColors: true })
  return {
    shell: make('shell'),
    floor: make('floor'),
    furniture: make('furniture'),
    foliage: make('foliage'),
    glass,
  }
}

function setRoomUniforms(
  uniforms: StageUniforms,
  layout: Layout,
  rig: ReturnType<typeof lightRig>,
): void {
  const { floor, ceiling } = layout.shell
  const xs = floor.outline.map(([x]) => x)
  const zs = floor.outline.map(([, z]) => z)
  uniforms.roomLow.value.set(Math.min(...xs), 0, Math.min(...zs))
  uniforms.roomHigh.value.set(Math.max(...xs), ceiling.height, Math.max(...zs))
  uniforms.captured.value
    .addVectors(uniforms.roomLow.value, uniforms.roomHigh.value)
    .multiplyScalar(0.5)
  uniforms.captured.value.y = Math.min(2, ceiling.height / 2)
  uniforms.plainLight.value.set(...rig.plain)
  // The floor's share of the sun: it looks straight up.
  uniforms.sunLight.value.set(...rig.sun).multiplyScalar(rig.sunWay.y)
}

function shellTextures({ texels, width, height, floor }: BakedShell): [DataTexture, DataTexture] {
  const half = Uint16Array.from(texels, (value) => DataUtils.toHalfFloat(Math.min(value, 60_000)))
  const light = new DataTexture(half, width, height, RGBAFormat, HalfFloatType)
  const shade = new DataTexture(
    floor.texels as Uint8Array<ArrayBuffer>,
    floor.width,
    floor.height,
    RGFormat,
    UnsignedByteType,
  )
  // Rows of two bytes a texel are not always a multiple of four bytes long.
  shade.unpackAlignment = 1
  for (const texture of [light, shade]) {
    texture.magFilter = LinearFilter
    texture.minFilter = LinearFilter
    texture.needsUpdate = true
  }
  return [light, shade]
}
