import { FINISHES, type Finish, type FinishName } from '@foyer/assets/furniture/finishes.ts'
import type { ShellMaterial } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { GrainName, Look } from './look.ts'
import { FINISH_CHANGES, SHELL_CHANGES } from './material-sets.ts'

/** Metres that one repeat of a grain covers. */
export const GRAIN_SPAN: Readonly<Record<GrainName, number>> = {
  none: 1,
  fabric: 0.28,
  timber: 1.4,
  stone: 1.8,
  carpet: 0.6,
  felt: 0.5,
  leaf: 0.3,
  terrazzo: 1.2,
  plaster: 2.4,
  concrete: 2.8,
  brick: 1.3,
  panel: 2.4,
}

const look = (colour: string, grain: GrainName, roughness: number, metalness = 0): Look => ({
  colour,
  grain,
  roughness,
  metalness,
  glow: 0,
})

const SHELL: Readonly<Record<ShellMaterial, Look>> = {
  plaster: look('#f3f1ed', 'plaster', 0.94),
  'timber-slats': look('#a9794d', 'timber', 0.52),
  timber: look('#b0845a', 'timber', 0.5),
  stone: look('#d3c8b6', 'stone', 0.55),
  terrazzo: look('#d6d3cc', 'terrazzo', 0.12),
  concrete: look('#a7a5a0', 'concrete', 0.7),
  carpet: look('#7f7a70', 'carpet', 0.98),
  brick: look('#9c5f48', 'brick', 0.9),
  metal: look('#8d9196', 'none', 0.4, 0.8),
  glass: look('#dfe9ec', 'none', 0.05),
  grass: look('#6d8a4a', 'carpet', 1),
}

export function shellLook(material: ShellMaterial, theme: Theme): Look {
  return { ...SHELL[material], ...SHELL_CHANGES[theme.materials][material] }
}

const HEX = /^#[0-9a-f]{6}$/i

/** How a furniture finish looks on an item, whose own colour may be anything that a document holds. */
export function finishLook(name: FinishName, theme: Theme, ownColour: unknown): Look {
  const { tint, ...finish }: Finish = FINISHES[name]
  const look: Look = { glow: 0, ...finish, ...FINISH_CHANGES[theme.materials][name] }
  const own = typeof ownColour === 'string' && HEX.test(ownColour) ? ownColour : null
  return { ...look, colour: tinted(look.colour, tint, theme, own) }
}

function tinted(colour: string, tint: Finish['tint'], theme: Theme, own: string | null): string {
  switch (tint) {
    case 'primary':
      return theme.colours.primary
    case 'accent':
      return theme.colours.accent
    case 'item':
      return own ?? colour
    case 'item-or-primary':
      return own ?? theme.colours.primary
    default:
      return colour
  }
}

export function isFinish(name: string): name is FinishName {
  return Object.hasOwn(FINISHES, name)
}

/** sRGB #rrggbb as linear light, 0 to 1. */
export function linearColour(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}
