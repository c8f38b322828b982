/**
 * What an avatar is made of. The ids are the contract between the avatar kit (`assets`), the look
 * editor and the server; each list's first entry stands in for an unknown id. Append only.
 */
export const LOOK_PARTS = {
  build: ['medium', 'slim', 'broad'],
  hair: [
    'short',
    'bob',
    'curls',
    'bun',
    'long',
    'locs',
    'shaved',
    'bald',
    'headscarf',
    'turban',
    'cap',
  ],
  outfit: ['suit', 'blouse', 'casual', 'workwear', 'kurta', 'kimono'],
  skin: ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'],
  hairColour: ['black', 'brown', 'auburn', 'blond', 'grey', 'white'],
  top: ['navy', 'charcoal', 'burgundy', 'forest', 'sand', 'sky', 'plum', 'terracotta', 'white'],
  bottom: ['charcoal', 'navy', 'denim', 'khaki', 'olive', 'black'],
  glasses: ['none', 'round', 'square'],
  chair: ['none', 'wheelchair'],
} as const

export type LookPart = keyof typeof LOOK_PARTS
export type Look = { [Part in LookPart]: (typeof LOOK_PARTS)[Part][number] }
