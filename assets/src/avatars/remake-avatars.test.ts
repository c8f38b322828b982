import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generateAvatars } from './generate.ts'

const MODELS = join(import.meta.dirname, '../../models')

it('the avatar models are what their sources make', async () => {
  const made: string[] = []
  for await (const [path, bytes] of generateAvatars()) {
    made.push(path)
    const kept = await readFile(join(MODELS, path))
    expect(Buffer.compare(bytes, kept), `${path}: run make-avatars`).toBe(0)
  }
  const files = await readdir(join(MODELS, 'avatars'))
  expect(made.sort()).toEqual(files.map((file) => `avatars/${file}`).sort())
})
