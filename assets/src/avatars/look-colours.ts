import type { Look } from '@foyer/shared/look/look-parts.ts'

/** Colours of looks, sRGB as '#rrggbb'. The look editor's swatches are the same tables. */
export const SKIN_COLOURS: Readonly<Record<Look['skin'], string>> = {
  s1: '#f6c6a6',
  s2: '#ecb18a',
  s3: '#db9b6b',
  s4: '#c38052',
  s5: '#a3633c',
  s6: '#80492b',
  s7: '#693f29',
  s8: '#4e2f20',
}

export const HAIR_COLOURS: Readonly<Record<Look['hairColour'], string>> = {
  black: '#1f1b1c',
  brown: '#4b2f20',
  auburn: '#7d3a1e',
  blond: '#cb9b57',
  grey: '#8c8b8d',
  white: '#e4e0da',
}

/** Scarves, turbans and caps follow the hair colour's id, in cloth. */
export const HEADWEAR_COLOURS: Readonly<Record<Look['hairColour'], string>> = {
  black: '#2b2d38',
  brown: '#7d4f38',
  auburn: '#9b4038',
  blond: '#cf9232',
  grey: '#56789b',
  white: '#efe9df',
}

export const TOP_COLOURS: Readonly<Record<Look['top'], string>> = {
  navy: '#27395f',
  charcoal: '#41444d',
  burgundy: '#7f2a43',
  forest: '#2f5b48',
  sand: '#cbb48c',
  sky: '#7ea9d1',
  plum: '#674374',
  terracotta: '#bd6144',
  white: '#efece5',
}

export const BOTTOM_COLOURS: Readonly<Record<Look['bottom'], string>> = {
  charcoal: '#373940',
  navy: '#253152',
  denim: '#446592',
  khaki: '#a5906a',
  olive: '#5e6244',
  black: '#212126',
}
