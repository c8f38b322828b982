import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { packModel } from './furniture/pack-model.ts'
import { PIECES } from './furniture/pieces.ts'

/** Writes all furniture models anew: `node assets/src/make-furniture.ts`. */
const folder = new URL('../models/furniture/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const file of await readdir(folder)) await rm(new URL(file, folder))
for (const [kind, make] of Object.entries(PIECES)) {
  const { bytes, triangles } = await packModel(kind, make())
  await writeFile(new URL(`${kind}.glb`, folder), bytes)
  console.log(
    `${kind.padEnd(16)} ${String(triangles).padStart(6)} triangles ${String(bytes.length).padStart(7)} bytes`,
  )
}
