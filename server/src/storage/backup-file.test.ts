import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { StartError } from '../start-error.ts'
import { type BackupPart, readBackup } from './backup-file.ts'

let temporary: ReturnType<typeof makeTemporaryFolder>
let path: string
beforeEach(() => {
  temporary = makeTemporaryFolder()
  path = join(temporary.folder, 'x.backup')
})
afterEach(() => temporary.remove())

const HEAD = '#{"format":"foyer-backup","version":1}'
const write = (...lines: string[]) => writeFileSync(path, gzipSync(lines.join('\n')))
async function read(): Promise<BackupPart[]> {
  const parts: BackupPart[] = []
  for await (const part of readBackup(path)) parts.push(part)
  return parts
}

test('a row may hold every character that ends a line elsewhere', async () => {
  const row = JSON.stringify({ text: 'a\u2028b\u2029c\u0085d' })
  const long = JSON.stringify({ text: 'ä\u2028'.repeat(100_000) }) // of several reads
  write(HEAD, `${row}\r`, long, '#{"lines":3}', '')
  expect((await read()).slice(1, 3)).toEqual([{ row: `${row}\r` }, { row: long }])
})

test.each([
  ['without its last line', [HEAD, '{}', '']],
  ['cut off within its last line', [HEAD, '{}', '#{"lines":2}']],
  ['with a line too few', [HEAD, '#{"lines":2}', '']],
  ['with a line after the last', [HEAD, '#{"lines":1}', '{}', '']],
  ['without a head', ['{}', '#{"lines":1}', '']],
])('a file %s is refused', async (_, lines) => {
  write(...lines)
  await expect(read()).rejects.toThrow(StartError)
})

test('a file that is none, or is not there, is refused', async () => {
  await expect(read()).rejects.toThrow(/cannot be read as a backup/)
  writeFileSync(path, 'no backup')
  await expect(read()).rejects.toThrow(/cannot be read as a backup/)
})
