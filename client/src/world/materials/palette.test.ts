import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LayoutSchema, SHELL_MATERIALS } from '@foyer/shared/layout/layout-contract.ts'
import { expect, test } from 'vitest'
import { GRAINS } from './look.ts'
import { finishLook, linearColour, shellLook } from './palette.ts'

const { theme } = LayoutSchema.parse(ATRIUM)

test('what a brand owns takes the colours of the theme', () => {
  expect(finishLook('brand', theme, undefined).colour).toBe(theme.colours.primary)
  expect(finishLook('accent', theme, undefined).colour).toBe(theme.colours.accent)
  expect(finishLook('front', theme, undefined).colour).toBe(theme.colours.primary)
})

test('an item has its own colour where its finish lets it, and only a proper one', () => {
  expect(finishLook('upholstery', theme, '#aa3311').colour).toBe('#aa3311')
  expect(finishLook('front', theme, '#aa3311').colour).toBe('#aa3311')
  expect(finishLook('timber', theme, '#aa3311').colour).not.toBe('#aa3311')
  for (const odd of ['red', '', '#12', 7, null, { en: '#aa3311' }]) {
    expect(finishLook('upholstery', theme, odd)).toEqual(finishLook('upholstery', theme, undefined))
  }
})

test('every material of a shell has a look in every set', () => {
  for (const materials of ['light', 'warm', 'industrial', 'space'] as const) {
    for (const material of SHELL_MATERIALS) {
      const { colour, grain } = shellLook(material, { ...theme, materials })
      expect(colour).toMatch(/^#[0-9a-f]{6}$/)
      expect(GRAINS).toContain(grain)
    }
  }
})

test('a material set changes how polished and how metallic surfaces are, not only their colours', () => {
  const space = { ...theme, materials: 'space' } as const
  expect(shellLook('timber-slats', space).metalness).toBeGreaterThan(0.5)
  expect(shellLook('timber-slats', theme).metalness).toBe(0)
  expect(finishLook('timber', space, undefined).roughness).toBeLessThan(
    finishLook('timber', theme, undefined).roughness,
  )
  expect(finishLook('brand', space, undefined).colour).toBe(theme.colours.primary)
  expect(finishLook('upholstery', space, '#aa3311').colour).toBe('#aa3311')
})

test('sRGB to linear light', () => {
  expect(linearColour('#000000')).toEqual([0, 0, 0])
  expect(linearColour('#ffffff')).toEqual([1, 1, 1])
  expect(linearColour('#808080')[0]).toBeCloseTo(0.2159, 3)
})
