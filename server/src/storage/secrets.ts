import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret of that name: 32 random bytes in hex, made at the first start and kept in the data folder where
 * only this user may read it.
 */
export function readSecret(dataFolder: string, name: string): string {
  const folder = join(dataFolder, 'secrets')
  const path = join(folder, name)
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const secret = randomBytes(32).toString('hex')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Under another name first: a start that is killed here leaves no half secret.
  writeFileSync(`${path}.new`, secret, { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return secret
}
