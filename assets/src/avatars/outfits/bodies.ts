import type { Look } from '@foyer/shared/look/look-parts.ts'
import { blouseAndSkirt } from './blouse.ts'
import { casual } from './casual.ts'
import type { Pieces } from './garment.ts'
import { kimono } from './kimono.ts'
import { kurta } from './kurta.ts'
import { suit } from './suit.ts'
import { workwear } from './workwear.ts'

export const BODIES: Readonly<Record<Look['outfit'], Pieces>> = {
  suit,
  blouse: blouseAndSkirt,
  casual,
  workwear,
  kurta,
  kimono,
}
