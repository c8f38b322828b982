import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateAvatars } from './avatars/generate.ts'

/** Writes the avatar models: `node assets/src/make-avatars.ts [folder]`, by default `assets/models`. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../models')

for await (const [path, bytes] of generateAvatars()) {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
  console.log(`${path} ${(bytes.length / 1000).toFixed(1)} kB`)
}
