import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder, and the way to be rid of it. */
export function makeTemporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
