import type { Look } from '@foyer/shared/look/look-parts.ts'
import { SLOTS, type Slot } from './avatar-kit.ts'
import {
  BOTTOM_COLOURS,
  HAIR_COLOURS,
  HEADWEAR_COLOURS,
  SKIN_COLOURS,
  TOP_COLOURS,
} from './look-colours.ts'

/** A visitor's second colour: what goes with the top. A rep wears the brand's colour there. */
const ACCENT_COLOURS: Readonly<Record<Look['top'], string>> = {
  navy: '#c3573f',
  charcoal: '#3f8291',
  burgundy: '#d9b56c',
  forest: '#d9a442',
  sand: '#4f735f',
  sky: '#2f4f80',
  plum: '#d5a4ba',
  terracotta: '#2f4b5b',
  white: '#b7473c',
}

const SHOE_COLOURS: Readonly<Record<Look['outfit'], string>> = {
  suit: '#3b281c',
  blouse: '#2c2531',
  casual: '#e8e4dc',
  workwear: '#8c6439',
  kurta: '#5f3f28',
  kimono: '#2d2b30',
}

/**
 * The colours of a person by slot, in the order of `SLOTS`.
 * @param brand the brand's colour for a rep, null for a visitor
 */
export function paletteOf(look: Look, brand: string | null): string[] {
  const skin = SKIN_COLOURS[look.skin]
  const hair = HAIR_COLOURS[look.hairColour]
  const top = TOP_COLOURS[look.top]
  const colours: Record<Slot, string> = {
    skin,
    lips: mixColours(skin, '#a3262f', 0.38),
    hair,
    brow: mixColours(hair, '#2a1a14', 0.6),
    eye: '#1d1a20',
    'eye-white': '#f7f4ef',
    headwear: HEADWEAR_COLOURS[look.hairColour],
    top,
    'top-shade': mixColours(top, '#15151f', 0.26),
    bottom: BOTTOM_COLOURS[look.bottom],
    shoes: SHOE_COLOURS[look.outfit],
    shirt: look.top === 'white' ? '#c6d3e2' : '#f3f0e9',
    accent: brand ?? ACCENT_COLOURS[look.top],
    metal: '#a9adb3',
    dark: '#25262b',
    light: '#f6f4ef',
  }
  return SLOTS.map((slot) => colours[slot])
}

/** `from` and `to` mixed per channel in sRGB, `share` of `to`. */
function mixColours(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
