import { UV_SPAN } from '@foyer/assets/furniture/finishes.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import {
  type BufferAttribute,
  type InterleavedBufferAttribute,
  Matrix3,
  Mesh,
  type MeshStandardMaterial,
  Vector3,
} from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { isFinish } from '../materials/palette.ts'
import { type FurnitureModel, type ModelPart, standInModel } from './furniture-model.ts'

/** Addresses of the model files by their names in the catalog. */
const FILES = import.meta.glob<string>('../../../../assets/models/furniture/*.glb', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

const ADDRESSES = new Map(
  Object.entries(FILES).map(([path, url]) => [path.replace(/^.*\/models\//, ''), url]),
)

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
const loaded = new Map<string, Promise<FurnitureModel>>()

/** The model of a kind, fetched once. Whatever goes wrong, a stand-in comes back, and the log tells it once. */
export function loadModel(kind: string, catalog: Catalog): Promise<FurnitureModel> {
  let model = loaded.get(kind)
  if (!model) {
    model = fetchModel(kind, catalog).catch((cause: unknown) => {
      console.warn(`Furniture: no model of "${kind}", a box stands in for it.`, cause)
      return standInModel(catalog.get(kind))
    })
    loaded.set(kind, model)
  }
  return model
}

async function fetchModel(kind: string, catalog: Catalog): Promise<FurnitureModel> {
  const entry = catalog.get(kind)
  if (!entry) throw new Error('not in the catalog')
  if (entry.model === null) return []
  const address = ADDRESSES.get(entry.model)
  if (!address) throw new Error(`no file ${entry.model}`)
  const { scene } = await loader.loadAsync(address)
  const parts: ModelPart[] = []
  scene.updateMatrixWorld(true)
  scene.traverse((object) => {
    if (object instanceof Mesh) parts.push(readPart(object))
  })
  return parts
}

/** Quantised files keep their scale and offset on the node, so everything is read through its matrix. */
function readPart(mesh: Mesh): ModelPart {
  const { geometry, matrixWorld } = mesh
  const name = (mesh.material as MeshStandardMaterial).name
  const finish = isFinish(name) ? name : 'lacquer'
  const position = geometry.getAttribute('position')
  const [normal, uv, colour] = ['normal', 'uv', 'color'].map(
    (attribute) =>
      geometry.getAttribute(attribute) as BufferAttribute | InterleavedBufferAttribute | undefined,
  )
  const count = position.count
  const part: ModelPart = {
    finish,
    positions: new Float32Array(count * 3),
    normals: new Int8Array(count * 4),
    uvs: new Float32Array(count * 2),
    openness: new Uint8Array(count).fill(255),
    indices: Uint32Array.from(geometry.index?.array ?? Array.from({ length: count }, (_, i) => i)),
  }
  const vector = new Vector3()
  const turn = new Matrix3().getNormalMatrix(matrixWorld)
  for (let i = 0; i < count; i++) {
    vector
      .fromBufferAttribute(position, i)
      .applyMatrix4(matrixWorld)
      .toArray(part.positions, i * 3)
    if (normal) vector.fromBufferAttribute(normal, i).applyMatrix3(turn).normalize()
    else vector.set(0, 1, 0)
    part.normals.set(
      [vector.x, vector.y, vector.z].map((value) => Math.round(value * 127)),
      i * 4,
    )
    if (uv) {
      const metres = (value: number) => (finish === 'picture' ? value : (value - 0.5) * UV_SPAN)
      part.uvs.set([metres(uv.getX(i)), metres(uv.getY(i))], i * 2)
    }
    if (colour) part.openness[i] = Math.round(colour.getX(i) * 255)
  }
  geometry.dispose()
  return part
}
