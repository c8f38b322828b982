import { once } from 'node:events'
import { createReadStream, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, pipeline as pipe } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { StartError } from '../start-error.ts'
import type { Database } from './database.ts'
import { type DumpPart, dumpDatabase } from './dump-database.ts'

/*
 * A backup is one compressed file of lines: a head, the secrets, all tables row by row, and how many lines there were, so
 * that one that was cut off is known. A line that begins with `#` is ours, any other is a row.
 */

interface Head {
  format: 'foyer-backup'
  version: 1
}
export type BackupPart = Head | { secret: string; text: string } | DumpPart | { lines: number }

/**
 * Writes everything that must not be lost into a new file that only this user may read. When it cannot, no file is left.
 */
export async function writeBackup(
  { database, dataFolder }: { database: Database; dataFolder: string },
  path: string,
): Promise<void> {
  const lines = new PassThrough()
  const file = await open(path, 'wx', 0o600)
  const written = pipeline(lines, createGzip(), file.createWriteStream())
  written.catch(() => undefined) // told at the end
  let count = 0
  const write = async (part: BackupPart) => {
    count++
    const line = 'row' in part ? part.row : `#${JSON.stringify(part)}`
    if (!lines.write(`${line}\n`)) await Promise.race([once(lines, 'drain'), written])
  }
  try {
    await write({ format: 'foyer-backup', version: 1 })
    for (const [secret, text] of readSecrets(dataFolder)) await write({ secret, text })
    await dumpDatabase(database, write)
    await write({ lines: count })
    lines.end()
    await written
  } catch (error) {
    lines.destroy(error as Error)
    await written.catch(() => undefined) // closes the file
    rmSync(path, { force: true })
    throw error
  }
}

function readSecrets(dataFolder: string): [string, string][] {
  const folder = join(dataFolder, 'secrets')
  const names = readdirSync(folder).filter((name) => !name.endsWith('.new'))
  return names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
}

/**
 * The parts of a backup, one after the other.
 *
 * @throws StartError when it is not whole, or no backup
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart> {
  let count = 0
  let whole = false
  try {
    for await (const line of readLines(path)) {
      const part = (line.startsWith('#') ? JSON.parse(line.slice(1)) : { row: line }) as BackupPart
      if (count === 0 && !('format' in part && part.version === 1)) throw new Error('no head')
      whole = 'lines' in part && part.lines === count
      count++
      yield part
    }
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`${path} cannot be read as a backup: ${(error as Error).message}`)
  }
  if (!whole) throw new StartError(`${path} is not a whole backup: it was cut off.`)
}

/** Lines end at `\n` alone: `node:readline` would also end them at U+2028, which a row may hold as it is. */
async function* readLines(path: string): AsyncGenerator<string> {
  const texts = pipe(createReadStream(path), createGunzip(), () => undefined).setEncoding('utf8')
  let rest = ''
  for await (const text of texts) {
    const [first, ...others] = (text as string).split('\n') as [string, ...string[]]
    rest += first
    for (const next of others) {
      yield rest
      rest = next
    }
  }
}
