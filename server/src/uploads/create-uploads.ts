import { createHash } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import {
  IMAGE_LIMITS,
  IMAGE_TYPES,
  type ImageType,
  type Upload,
} from '@foyer/shared/uploads/uploads-contract.ts'
import type { Database } from '../storage/database.ts'
import { readPng } from './read-png.ts'
import { readSvg } from './read-svg.ts'
import { countUploads, insertUpload, readUpload, type UploadRow } from './uploads-queries.ts'

/** Images in all; 256 kB each, so the database stays small enough to be copied. */
const UPLOADS_MAX = 500
const PATH = /^\/uploads\/([0-9a-f]{32})\.(svg|png)$/

/** Images that staff uploaded, made harmless before they are stored. */
export interface Uploads {
  /** Refused with `image-broken` when the bytes are not what `type` says, or not harmless. */
  store(type: ImageType, bytes: Buffer, uploadedBy: string): Promise<Result<Upload>>
  /** The image at a path of this site; null when there is none. */
  read(path: string): Promise<UploadRow | null>
}

export function createUploads({ database, clock }: { database: Database; clock: Clock }): Uploads {
  return {
    async store(type, bytes, uploadedBy) {
      const image = type === 'image/png' ? await readPng(bytes) : readSvg(bytes)
      if (!image.ok) return image
      if (image.value.length > IMAGE_LIMITS.bytes) return refuse('too-large')
      const hash = createHash('sha256').update(image.value).digest('hex').slice(0, 32)
      const known = await readUpload(database, hash)
      if (!known && (await countUploads(database)) >= UPLOADS_MAX) {
        return refuse('too-many', `there are ${UPLOADS_MAX} images already`)
      }
      const uploadedAt = new Date(clock.now())
      await insertUpload(database, { hash, type, bytes: image.value, uploadedBy, uploadedAt })
      return succeed({ path: `/uploads/${hash}.${IMAGE_TYPES[type]}` })
    },

    async read(path) {
      const [, hash, ending] = PATH.exec(path) ?? []
      if (hash === undefined) return null
      const row = await readUpload(database, hash)
      return row && IMAGE_TYPES[row.type] === ending ? row : null
    },
  }
}
