/**
 * What furniture is made of. A model's glTF materials carry these names; the client maps them to one
 * shared material by vertex attributes, so that all furniture merges into few draw calls.
 */

/** Fine structure, drawn by the client from the layer of that name. */
export type Grain = 'none' | 'fabric' | 'timber' | 'stone' | 'carpet' | 'felt' | 'leaf'

export interface Finish {
  /** sRGB; what other viewers show, and the client where neither theme nor item says otherwise. */
  colour: string
  grain: Grain
  roughness: number
  metalness: number
  /** Whose colour replaces `colour`: the item's property first, where it has one. */
  tint?: 'item' | 'primary' | 'accent' | 'item-or-primary'
  /** Light that it gives, as a multiple of its colour. */
  glow?: number
}

const finish = (
  colour: string,
  grain: Grain,
  roughness: number,
  metalness = 0,
  rest: Pick<Finish, 'tint' | 'glow'> = {},
): Finish => ({ colour, grain, roughness, metalness, ...rest })

export const FINISHES = {
  upholstery: finish('#64756d', 'fabric', 0.92, 0, { tint: 'item' }),
  'upholstery-dark': finish('#566063', 'fabric', 0.92),
  cushion: finish('#d08a3e', 'fabric', 0.92, 0, { tint: 'accent' }),
  felt: finish('#7b8781', 'felt', 0.96, 0, { tint: 'item' }),
  rug: finish('#9c9484', 'carpet', 0.98, 0, { tint: 'item' }),
  'rug-border': finish('#6d675c', 'carpet', 0.98),
  timber: finish('#b0845a', 'timber', 0.5),
  'timber-dark': finish('#5e4433', 'timber', 0.5),
  lacquer: finish('#efece6', 'none', 0.42),
  'lacquer-dark': finish('#25282c', 'none', 0.38),
  brand: finish('#1f4e79', 'none', 0.4, 0, { tint: 'primary' }),
  front: finish('#1f4e79', 'none', 0.4, 0, { tint: 'item-or-primary' }),
  accent: finish('#d08a3e', 'none', 0.4, 0, { tint: 'accent' }),
  steel: finish('#b6babd', 'none', 0.34, 1),
  brass: finish('#c49b5c', 'none', 0.22, 1),
  'black-metal': finish('#1f2124', 'none', 0.5, 0.4),
  stone: finish('#ddd7cc', 'stone', 0.3),
  ceramic: finish('#e4ded3', 'felt', 0.55),
  'ceramic-dark': finish('#4a4f50', 'felt', 0.6),
  soil: finish('#31271f', 'felt', 1),
  bark: finish('#6d5643', 'felt', 0.9),
  leaf: finish('#54803f', 'leaf', 0.52),
  'leaf-dark': finish('#2f5d38', 'leaf', 0.48),
  glass: finish('#dfe8ea', 'none', 0.08),
  glow: finish('#ffe3b8', 'none', 1, 0, { glow: 2.2 }),
  /** Where the client puts a text or a picture; its texture coordinates run from 0 to 1, v upwards. */
  picture: finish('#1a1d22', 'none', 0.3),
} satisfies Record<string, Finish>

export type FinishName = keyof typeof FINISHES

/**
 * Texture coordinates of all finishes but `picture` are metres along the surface. To fit the 0 to 1 that
 * quantised files hold, a model stores metres / UV_SPAN + 0.5; a finish without grain stores none.
 */
export const UV_SPAN = 16
