import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { ImageType } from '@foyer/shared/uploads/image-limits.ts'
import { runInThread, ThreadStopped } from '../threads/run-in-thread.ts'

/** A hundred times what a picture of somebody who means well takes. */
const LIMITS = { seconds: 5, mebibytes: 128 }

/** What the thread is told. */
export interface ImageOrder {
  type: ImageType
  bytes: Uint8Array
}

/** An image made harmless, in a thread of its own; refused with `image-broken`, naming why. */
export async function readImage(type: ImageType, bytes: Uint8Array): Promise<Result<Buffer>> {
  const order: ImageOrder = { type, bytes }
  try {
    const module = new URL('./read-image-worker.ts', import.meta.url)
    const read = (await runInThread(module, order, LIMITS)) as Result<Uint8Array>
    return read.ok ? succeed(Buffer.from(read.value)) : read
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error
    return refuse('image-broken', `the file is too laborious to read: ${error.message}`)
  }
}
