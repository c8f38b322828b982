import { createHash } from 'node:crypto'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { IMAGE_LIMITS, IMAGE_TYPES, type ImageType } from '@foyer/shared/uploads/image-limits.ts'
import type { Upload } from '@foyer/shared/uploads/uploads-contract.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { readImage } from './read-image.ts'
import {
  countUploads,
  deleteUploads,
  insertUpload,
  listUploadsBefore,
  readUpload,
  type UploadRow,
} from './uploads-queries.ts'

/** Images in all; 256 kB each, so the database stays small enough to be copied. */
const UPLOADS_MAX = 500
/** An image that nothing shows is kept so long, milliseconds: somebody may still be choosing. */
const UNUSED_KEPT = DAY
const PATH = /^\/uploads\/([0-9a-f]{32})\.(svg|png)$/

/** Images that staff uploaded, made harmless before they are stored. */
export interface Uploads {
  /** Refused with `image-broken` when the bytes are not what `type` says, or not harmless. */
  store(type: ImageType, bytes: Buffer, uploadedBy: string): Promise<Result<Upload>>
  /** The image at a path of this site; null when there is none. */
  read(path: string): Promise<UploadRow | null>
  /** Forgets images that nothing shows. */
  dropUnused(): Promise<void>
}

export function createUploads(deps: {
  database: Database
  clock: Clock
  /** Paths of the images that something shows. */
  readUsedImages(): Promise<Set<string>>
}): Uploads {
  const { database, clock } = deps
  /** One image at a time: many at once would take the machine's cores from the lobbies. */
  const reading = new SerialQueue()

  async function dropUnused(): Promise<void> {
    const old = await listUploadsBefore(database, new Date(clock.now() - UNUSED_KEPT))
    if (old.length === 0) return
    const used = await deps.readUsedImages()
    const unused = old.filter((image) => !used.has(pathOf(image)))
    await deleteUploads(
      database,
      unused.map(({ hash }) => hash),
    )
  }

  return {
    dropUnused,

    async store(type, bytes, uploadedBy) {
      const image = await reading.run(() => readImage(type, bytes))
      if (!image.ok) return image
      if (image.value.length > IMAGE_LIMITS.bytes) return refuse('too-large')
      const hash = createHash('sha256').update(image.value).digest('hex').slice(0, 32)
      await dropUnused()
      const known = await readUpload(database, hash)
      if (!known && (await countUploads(database)) >= UPLOADS_MAX) {
        return refuse('full', `there are ${UPLOADS_MAX} images already`)
      }
      const uploadedAt = new Date(clock.now())
      await insertUpload(database, { hash, type, bytes: image.value, uploadedBy, uploadedAt })
      return succeed({ path: pathOf({ hash, type }) })
    },

    async read(path) {
      const [, hash, ending] = PATH.exec(path) ?? []
      if (hash === undefined) return null
      const row = await readUpload(database, hash)
      return row && IMAGE_TYPES[row.type] === ending ? row : null
    },
  }
}

function pathOf({ hash, type }: Pick<UploadRow, 'hash' | 'type'>): string {
  return `/uploads/${hash}.${IMAGE_TYPES[type]}`
}
