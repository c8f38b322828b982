import { bytes, endpoint, file, json } from '../http/endpoint.ts'
import { IMAGE_LIMITS } from './image-limits.ts'
import type { Upload } from './uploads-contract.ts'

export const uploadImage = endpoint({
  method: 'POST',
  path: '/api/uploads',
  access: 'layout-publish',
  limit: { points: 20, seconds: 60, by: 'address' },
  body: file('image/*'),
  bodyLimit: IMAGE_LIMITS.bytes,
  reply: json<Upload>(),
})

/** Each comes from the database once for every browser, and a whole company may share an address. */
export const readImage = endpoint({
  method: 'GET',
  path: '/uploads/:file',
  access: 'public',
  limit: { points: 600, seconds: 60, by: 'address' },
  reply: bytes('image/*'),
})
