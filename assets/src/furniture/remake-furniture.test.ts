import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOG } from '../catalog.ts'
import { packModel } from './pack-model.ts'
import { PIECES } from './pieces.ts'

const folder = new URL('../../models/furniture/', import.meta.url)

test.each(Object.entries(PIECES))(
  '%s: its file is what its source makes, within budget',
  async (kind, make) => {
    const { bytes, triangles } = await packModel(kind, make())
    const kept = readFileSync(new URL(`${kind}.glb`, folder))
    expect(Buffer.compare(bytes, kept), `${kind}: run make-furniture`).toBe(0)
    const { budget } = CATALOG.get(kind)!
    expect(bytes.length).toBeLessThanOrEqual(budget.bytes)
    expect(triangles).toBeLessThanOrEqual(budget.triangles)
  },
)
