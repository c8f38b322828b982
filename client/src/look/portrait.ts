import {
  HAIR_COLOURS,
  HEADWEAR_COLOURS,
  SKIN_COLOURS,
  TOP_COLOURS,
} from '@foyer/assets/avatars/look-colours.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'

/** One path of a portrait: its outline, and either a fill or a stroke of some width. */
export interface PortraitPath {
  d: string
  fill?: string
  stroke?: string
  width?: number
  opacity?: number
}

/** Side of the square that the paths of `drawPortrait` are drawn in. */
export const PORTRAIT_SIZE = 96

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

const HEAD = 'M31 40a17 20 0 1 0 34 0a17 20 0 1 0-34 0z'
const NECK = 'M41 52h14v14a7 7 0 0 1-14 0z'
const FRINGE = 'M31 37c0-13 7-20 17-20s17 7 17 20c-8-2-12-5-15-10c-4 6-11 9-19 10z'
const SHORT = 'M30 38c-1-15 7-22 18-22s19 7 18 22c-3-2-4-7-6-11c-7 3-17 3-23 0c-3 3-4 9-7 11z'

const SHOULDERS: Record<Look['build'], string> = {
  medium: 'M14 96c0-20 14-28 34-28s34 8 34 28z',
  slim: 'M20 96c0-20 12-28 28-28s28 8 28 28z',
  broad: 'M8 96c0-20 16-29 40-29s40 9 40 29z',
}

const CLOTH = '#ffffff'
const SHADE = '#00000040'

const OUTFITS: Record<Look['outfit'], PortraitPath[]> = {
  suit: [
    { d: 'M40 68l8 18l8-18z', fill: CLOTH },
    { d: 'M39 67l9 24M57 67l-9 24', stroke: SHADE, width: 2.5 },
  ],
  blouse: [{ d: 'M38 68l10 10l10-10l4 5l-14 12l-14-12z', fill: '#ffffff59' }],
  casual: [{ d: 'M38 68c2 9 18 9 20 0', stroke: SHADE, width: 3 }],
  workwear: [{ d: 'M30 71v25M66 71v25M30 86h36', stroke: '#00000059', width: 5 }],
  kurta: [
    { d: 'M40 67c3 4 13 4 16 0', stroke: SHADE, width: 3 },
    { d: 'M48 70v22', stroke: SHADE, width: 4 },
  ],
  kimono: [
    { d: 'M38 67l20 29M58 67l-14 20', stroke: '#ffffff80', width: 4 },
    { d: 'M40 67l8 11l8-11z', fill: CLOTH },
  ],
}

/** What lies behind the head and what lies on it. */
function hairPaths(look: Look): { back: PortraitPath[]; front: PortraitPath[] } {
  const fill = HAIR_COLOURS[look.hairColour]
  const fabric = HEADWEAR_COLOURS[look.hairColour]
  switch (look.hair) {
    case 'short':
      return { back: [], front: [{ d: SHORT, fill }] }
    case 'bob':
      return {
        back: [{ d: 'M27 58c-3-28 4-43 21-43s24 15 21 43c-8 3-34 3-42 0z', fill }],
        front: [{ d: FRINGE, fill }],
      }
    case 'long':
      return {
        back: [{ d: 'M26 80c-2-20-4-64 22-65c26 1 24 45 22 65c-8 4-36 4-44 0z', fill }],
        front: [{ d: FRINGE, fill }],
      }
    case 'curls': {
      const curls: [number, number, number][] = [
        [30, 38, 7],
        [32, 27, 8],
        [40, 19, 9],
        [51, 17, 9],
        [61, 22, 8],
        [66, 31, 7],
        [67, 40, 6],
      ]
      return {
        back: curls.map(([x, y, r]) => ({ d: circle(x, y, r), fill })),
        front: [{ d: 'M33 32c2-9 8-13 15-13s13 4 15 13c-9-5-21-5-30 0z', fill }],
      }
    }
    case 'bun':
      return { back: [{ d: circle(48, 13, 8), fill }], front: [{ d: SHORT, fill }] }
    case 'locs':
      return {
        back: [{ d: 'M29 32v38M35 26v46M61 26v46M67 32v38', stroke: fill, width: 6 }],
        front: [{ d: FRINGE, fill }],
      }
    case 'shaved':
      return {
        back: [],
        front: [
          {
            d: 'M31 37c0-13 7-20 17-20s17 7 17 20c-4-8-8-11-17-11s-13 3-17 11z',
            fill,
            opacity: 0.5,
          },
        ],
      }
    case 'bald':
      return { back: [], front: [] }
    case 'headscarf':
      return {
        back: [{ d: 'M26 68c-4-36 6-53 22-53s26 17 22 53c-6 9-38 9-44 0z', fill: fabric }],
        front: [
          { d: 'M31 44c0-16 7-23 17-23s17 7 17 23c2-20-5-29-17-29s-19 9-17 29z', fill: fabric },
        ],
      }
    case 'turban':
      return {
        back: [],
        front: [
          { d: 'M29 34c-4-17 8-25 19-25s23 8 19 25c-6-6-12-8-19-8s-13 2-19 8z', fill: fabric },
          { d: 'M32 28c8-2 14-7 16-17M64 28c-6-2-12-5-15-9', stroke: SHADE, width: 2 },
        ],
      }
    case 'cap':
      return {
        back: [],
        front: [
          { d: 'M30 33c0-12 8-18 18-18s18 6 18 18z', fill: fabric },
          { d: 'M29 33h44c0-4-6-6-13-6h-30z', fill: fabric },
          { d: 'M31 33h40', stroke: SHADE, width: 2 },
        ],
      }
  }
}

function glassesPaths(look: Look): PortraitPath[] {
  const rim = { stroke: '#24262b', width: 2 }
  switch (look.glasses) {
    case 'none':
      return []
    case 'round':
      return [{ d: `${circle(41, 40, 5)}${circle(55, 40, 5)}M46 40h4`, ...rim }]
    case 'square':
      return [{ d: 'M36 36h10v8h-10zM50 36h10v8h-10zM46 39h4', ...rim }]
  }
}

/** A look as a small picture of head and shoulders, back to front, for pages without the 3D view. */
export function drawPortrait(look: Look): PortraitPath[] {
  const skin = SKIN_COLOURS[look.skin]
  const hair = hairPaths(look)
  return [
    ...hair.back,
    { d: SHOULDERS[look.build], fill: TOP_COLOURS[look.top] },
    ...OUTFITS[look.outfit],
    { d: NECK, fill: skin },
    { d: 'M41 58c4 4 10 4 14 0v4c-4 3-10 3-14 0z', fill: '#00000026' },
    { d: HEAD, fill: skin },
    ...hair.front,
    { d: `${circle(41, 40, 1.8)}${circle(55, 40, 1.8)}`, fill: '#1f1a18' },
    { d: 'M42 49c3 3 9 3 12 0', stroke: '#1f1a18b3', width: 2 },
    ...glassesPaths(look),
  ]
}
