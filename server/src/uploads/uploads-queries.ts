import { eq, inArray, lt } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { uploads } from './uploads-tables.ts'

export type UploadRow = typeof uploads.$inferSelect

/** Stores an image. Of the same one that is there already only the time is new. */
export async function insertUpload(database: Database, row: UploadRow): Promise<void> {
  const { uploadedAt } = row
  await database
    .insert(uploads)
    .values(row)
    .onConflictDoUpdate({ target: uploads.hash, set: { uploadedAt } })
}

/** Names and types of what was uploaded before `time`, not the bytes. */
export function listUploadsBefore(
  database: Database,
  time: Date,
): Promise<Pick<UploadRow, 'hash' | 'type'>[]> {
  const { hash, type, uploadedAt } = uploads
  return database.select({ hash, type }).from(uploads).where(lt(uploadedAt, time))
}

export async function deleteUploads(database: Database, hashes: readonly string[]): Promise<void> {
  await database.delete(uploads).where(inArray(uploads.hash, [...hashes]))
}

export async function readUpload(database: Database, hash: string): Promise<UploadRow | null> {
  const [row] = await database.select().from(uploads).where(eq(uploads.hash, hash))
  return row ?? null
}

/** How many images there are. */
export function countUploads(database: Database): Promise<number> {
  return database.$count(uploads)
}
