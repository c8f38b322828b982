import { decodeLook } from '@foyer/shared/look/look.ts'
import { LOOK_PARTS } from '@foyer/shared/look/look-parts.ts'
import { RUN_SPEED, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { describe, expect, it } from 'vitest'
import {
  BUILDS,
  CLIPS,
  HEIGHT,
  HEIGHT_SPREAD,
  JOINTS,
  LOWER_BODY,
  partsOf,
  SLOTS,
} from './avatar-kit.ts'
import { paletteOf } from './avatar-palette.ts'
import { PARENTS } from './skeleton.ts'

const look = decodeLook('')

describe('partsOf', () => {
  it('leaves out what is not worn', () => {
    expect(partsOf({ ...look, hair: 'bald' }, false)).toEqual(['body-suit'])
  })

  it('adds hair, glasses, wheelchair and a badge', () => {
    const parts = partsOf({ ...look, hair: 'bob', glasses: 'round', chair: 'wheelchair' }, true)
    expect(parts).toEqual(['body-suit', 'hair-bob', 'glasses-round', 'wheelchair', 'badge'])
  })
})

describe('paletteOf', () => {
  it('has a colour for every slot, whatever the look', () => {
    for (const skin of LOOK_PARTS.skin)
      for (const top of LOOK_PARTS.top)
        for (const hairColour of LOOK_PARTS.hairColour) {
          const colours = paletteOf({ ...look, skin, top, hairColour }, null)
          expect(colours).toHaveLength(SLOTS.length)
          for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
        }
  })

  it("puts the brand's colour on a rep", () => {
    const accent = SLOTS.indexOf('accent')
    expect(paletteOf(look, '#0a7d6e')[accent]).toBe('#0a7d6e')
    expect(paletteOf(look, null)[accent]).not.toBe('#0a7d6e')
  })

  it('keeps a shirt apart from a white top', () => {
    const colours = paletteOf({ ...look, top: 'white' }, null)
    expect(colours[SLOTS.indexOf('shirt')]).not.toBe(colours[SLOTS.indexOf('top')])
  })
})

it('names parents before children', () => {
  JOINTS.forEach((joint, i) => {
    const parent = PARENTS[joint]
    if (parent !== null) expect(JOINTS.indexOf(parent)).toBeLessThan(i)
  })
  for (const joint of LOWER_BODY) expect(JOINTS).toContain(joint)
})

it('walks and runs at the speeds of movement', () => {
  expect(CLIPS.walk.speed).toBe(WALK_SPEED)
  expect(CLIPS.run.speed).toBe(RUN_SPEED)
})

it('makes people between 1.60 and 1.87 m', () => {
  for (const { scale } of Object.values(BUILDS)) {
    expect(HEIGHT.standing * scale * (1 - HEIGHT_SPREAD)).toBeGreaterThan(1.6)
    expect(HEIGHT.standing * scale * (1 + HEIGHT_SPREAD)).toBeLessThan(1.87)
  }
})
