import type { NavMeshPolyDetail, NavMeshTileParams } from 'navcat'
import { type Result, refuse, succeed } from '../errors/result.ts'

/** What queries need of a navmesh: convex polygons over shared vertices, and finer triangles for heights. */
export type Navmesh = Pick<
  NavMeshTileParams,
  | 'vertices'
  | 'polys'
  | 'detailMeshes'
  | 'detailVertices'
  | 'detailTriangles'
  | 'cellSize'
  | 'cellHeight'
>

/** Grows with every change of the bytes; stored navmeshes of another format are made anew at the start. */
export const NAVMESH_FORMAT = 2

/** The `area` of polygons that only staff walks on; that of all others is 0. */
export const STAFF_AREA = 2
/** Of a polygon's byte of corners. */
const STAFF_BIT = 0x80

/** 'FNAV' as little-endian u32. */
const MAGIC = 0x56414e46
const HEADER_SIZE = 34
const MOST_CORNERS = 6
/** Bytes of the largest mesh that is read: ten times that of a floor of the largest size. */
const MOST_BYTES = 2 * 1024 * 1024

/**
 * Layout, little endian.
 * Header: magic u32, format u16, cell size f32, cell height f32, origin 3 x f32, vertices u16,
 * polygons u16, detail vertices u32.
 * Vertices: x, y, z u16 each, in cells from the origin.
 * Polygons: corners u8 with the highest bit set where only staff walks, each corner's vertex u16, detail vertices u8, triangles u8; a triangle is three
 * corners u8 (the polygon's own first, then its detail vertices) and edge flags u8.
 * Detail vertices: x, y, z f32 each.
 * Which polygons are neighbours follows from shared vertices and is not stored.
 *
 * `navmesh.vertices` must lie on the grid of cells about `origin`, as voxels make them.
 *
 * @throws RangeError when there are more than 65,535 vertices or polygons
 */
export function encodeNavmesh(
  navmesh: Navmesh,
  origin: readonly [number, number, number],
): Uint8Array {
  const { vertices, polys, detailMeshes, detailVertices, detailTriangles } = navmesh
  if (vertices.length / 3 > 0xffff || polys.length > 0xffff) {
    throw new RangeError(`navmesh: ${vertices.length / 3} vertices, ${polys.length} polygons`)
  }
  const writer = createWriter()
  writer.u32(MAGIC)
  writer.u16(NAVMESH_FORMAT)
  for (const number of [navmesh.cellSize, navmesh.cellHeight, ...origin]) writer.f32(number)
  writer.u16(vertices.length / 3)
  writer.u16(polys.length)
  writer.u32(detailVertices.length / 3)
  for (let i = 0; i < vertices.length; i++) {
    const cell = i % 3 === 1 ? navmesh.cellHeight : navmesh.cellSize
    writer.u16(Math.round((vertices[i]! - origin[i % 3]!) / cell))
  }
  for (const [i, poly] of polys.entries()) {
    const detail = detailMeshes[i]!
    writer.u8(poly.vertices.length | (poly.area === STAFF_AREA ? STAFF_BIT : 0))
    for (const vertex of poly.vertices) writer.u16(vertex)
    writer.u8(detail.verticesCount)
    writer.u8(detail.trianglesCount)
    const from = detail.trianglesBase * 4
    for (let at = from; at < from + detail.trianglesCount * 4; at++) writer.u8(detailTriangles[at]!)
  }
  for (const coordinate of detailVertices) writer.f32(coordinate)
  return writer.bytes()
}

/**
 * A navmesh out of bytes from anywhere; refused with `invalid` when they are not exactly one navmesh of
 * this format. Every index is within its list and every number finite afterwards.
 */
export function decodeNavmesh(bytes: Uint8Array): Result<Navmesh> {
  if (bytes.length < HEADER_SIZE || bytes.length > MOST_BYTES) {
    return refuse('invalid', `navmesh: ${bytes.length} bytes`)
  }
  const reader = createReader(bytes)
  if (reader.u32() !== MAGIC) return refuse('invalid', 'navmesh: not one')
  const format = reader.u16()
  if (format !== NAVMESH_FORMAT) return refuse('invalid', `navmesh: format ${format}`)
  try {
    return succeed(readNavmesh(reader))
  } catch (error) {
    if (error instanceof RangeError) return refuse('invalid', `navmesh: ${error.message}`)
    throw error
  }
}

/** @throws RangeError when the bytes end early, go on too long, or name what is not there */
function readNavmesh(reader: Reader): Navmesh {
  const [cellSize, cellHeight] = [reader.f32(), reader.f32()]
  expect(cellSize > 0 && cellHeight > 0, 'cell size')
  const origin = [reader.f32(), reader.f32(), reader.f32()]
  const vertexCount = reader.u16()
  const polyCount = reader.u16()
  const detailVertexCount = reader.u32()
  expect(polyCount > 0, 'no polygons')

  const vertices: number[] = []
  for (let i = 0; i < vertexCount; i++) {
    vertices.push(
      origin[0]! + reader.u16() * cellSize,
      origin[1]! + reader.u16() * cellHeight,
      origin[2]! + reader.u16() * cellSize,
    )
  }
  const polys: Navmesh['polys'] = []
  const detailMeshes: NavMeshPolyDetail[] = []
  const detailTriangles: number[] = []
  let detailVerticesUsed = 0
  for (let i = 0; i < polyCount; i++) {
    const first = reader.u8()
    const corners = first & ~STAFF_BIT
    expect(corners >= 3 && corners <= MOST_CORNERS, 'corners')
    const poly = {
      vertices: [] as number[],
      neis: [],
      flags: 1,
      area: first & STAFF_BIT ? STAFF_AREA : 0,
    }
    for (let corner = 0; corner < corners; corner++) {
      const vertex = reader.u16()
      expect(vertex < vertexCount, 'vertex')
      poly.vertices.push(vertex)
    }
    polys.push(poly)

    const verticesCount = reader.u8()
    const trianglesCount = reader.u8()
    expect(trianglesCount > 0, 'no triangles')
    detailMeshes.push({
      verticesBase: detailVerticesUsed,
      verticesCount,
      trianglesBase: detailTriangles.length / 4,
      trianglesCount,
    })
    detailVerticesUsed += verticesCount
    for (let triangle = 0; triangle < trianglesCount; triangle++) {
      for (let corner = 0; corner < 3; corner++) {
        const local = reader.u8()
        expect(local < corners + verticesCount, 'triangle')
        detailTriangles.push(local)
      }
      detailTriangles.push(reader.u8())
    }
  }
  expect(detailVerticesUsed === detailVertexCount, 'detail vertices')
  const detailVertices: number[] = []
  for (let i = 0; i < detailVertexCount * 3; i++) detailVertices.push(reader.f32())
  expect(reader.ended(), 'too long')
  return { vertices, polys, detailMeshes, detailVertices, detailTriangles, cellSize, cellHeight }
}

function expect(condition: boolean, what: string): void {
  if (!condition) throw new RangeError(what)
}

function createWriter() {
  const bytes: number[] = []
  const scratch = new DataView(new ArrayBuffer(4))
  const push = (size: number) => {
    for (let i = 0; i < size; i++) bytes.push(scratch.getUint8(i))
  }
  return {
    u8: (value: number) => bytes.push(value & 0xff),
    u16(value: number) {
      scratch.setUint16(0, value, true)
      push(2)
    },
    u32(value: number) {
      scratch.setUint32(0, value, true)
      push(4)
    },
    f32(value: number) {
      scratch.setFloat32(0, value, true)
      push(4)
    },
    bytes: () => Uint8Array.from(bytes),
  }
}

type Reader = ReturnType<typeof createReader>

/** Reads on from the start; the DataView throws RangeError at the end. */
function createReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  return {
    u8: () => view.getUint8(at++),
    u16() {
      at += 2
      return view.getUint16(at - 2, true)
    },
    u32() {
      at += 4
      return view.getUint32(at - 4, true)
    },
    f32() {
      at += 4
      const value = view.getFloat32(at - 4, true)
      expect(Number.isFinite(value), 'number')
      return value
    },
    ended: () => at === bytes.length,
  }
}
