import { eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { uploads } from './uploads-tables.ts'

export type UploadRow = typeof uploads.$inferSelect

/** Stores an image unless the same one is there already. */
export async function insertUpload(database: Database, row: UploadRow): Promise<void> {
  await database.insert(uploads).values(row).onConflictDoNothing()
}

export async function readUpload(database: Database, hash: string): Promise<UploadRow | null> {
  const [row] = await database.select().from(uploads).where(eq(uploads.hash, hash))
  return row ?? null
}

/** How many images there are. */
export function countUploads(database: Database): Promise<number> {
  return database.$count(uploads)
}
