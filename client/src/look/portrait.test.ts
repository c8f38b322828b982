import { decodeLook } from '@foyer/shared/look/look.ts'
import { LOOK_PARTS, type LookPart } from '@foyer/shared/look/look-parts.ts'
import { describe, expect, test } from 'vitest'
import { drawPortrait } from './portrait.ts'

/** The parts that a portrait of head and shoulders shows. */
const SHOWN: LookPart[] = ['build', 'hair', 'outfit', 'skin', 'hairColour', 'top', 'glasses']

describe('a portrait', () => {
  test.each(SHOWN)('differs for every %s', (part) => {
    const drawings = LOOK_PARTS[part].map((id) =>
      JSON.stringify(drawPortrait({ ...decodeLook(''), [part]: id })),
    )
    expect(new Set(drawings).size).toBe(LOOK_PARTS[part].length)
  })

  test('is made of paths that can be seen', () => {
    for (const { d, fill, stroke } of drawPortrait(decodeLook(''))) {
      expect(d).toMatch(/^M[\d\sa-zA-Z.,-]+$/)
      expect(fill ?? stroke).toMatch(/^#[0-9a-f]{6,8}$/)
    }
  })
})
