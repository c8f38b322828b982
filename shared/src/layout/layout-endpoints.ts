import { bytes, endpoint, fields, json } from '../http/endpoint.ts'
import type { OfCenter } from '../http/of-center.ts'
import type { Layout, LayoutDocument } from './layout-contract.ts'

/** Bytes of a document with as much as it may hold. */
const LAYOUT_BYTES = 512 * 1024

interface Version {
  version: number
}
/** With the content's key the answer may be kept for ever. */
interface Keyed {
  key?: string | undefined
}

/** Which version is in force, and the key of its content. */
export const readCurrentLayout = endpoint({
  method: 'GET',
  path: '/api/layouts/current',
  access: 'public',
  query: fields<OfCenter>(),
  reply: json<{ version: number; key: string }>(),
})

/** Older ones than those at hand are for whoever may publish; not found for all others. */
export const readLayout = endpoint({
  method: 'GET',
  path: '/api/layouts/:version',
  access: 'anybody',
  params: fields<Version>(),
  query: fields<Keyed>(),
  compressed: true,
  reply: json<Layout>(),
})

/** Where one can walk in it, encoded. */
export const readNavmesh = endpoint({
  method: 'GET',
  path: '/api/layouts/:version/navmesh',
  access: 'anybody',
  params: fields<Version>(),
  query: fields<Keyed>(),
  compressed: true,
  reply: bytes('application/octet-stream'),
})

export const publishLayout = endpoint({
  method: 'POST',
  path: '/api/layouts',
  access: 'layout-publish',
  limit: { points: 20, seconds: 60, by: 'address' },
  query: fields<OfCenter>(),
  /** `version` is the one that was read. */
  body: json<{ version: number; document: LayoutDocument }>(),
  bodyLimit: LAYOUT_BYTES,
  reply: json<{ version: number }>(),
})
