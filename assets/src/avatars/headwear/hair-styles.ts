import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Pieces } from '../outfits/garment.ts'
import { HEAD_COVERINGS } from './head-coverings.ts'
import { LONG_HAIR } from './long-hair.ts'
import { SHORT_HAIR } from './short-hair.ts'

const { short, curls, bun, shaved } = SHORT_HAIR
const { bob, long, locs } = LONG_HAIR
const { headscarf, turban, cap } = HEAD_COVERINGS

/** Every style, in the order in which their models are written. */
export const HAIR_STYLES: Readonly<Record<Exclude<Look['hair'], 'bald'>, Pieces>> = {
  short,
  bob,
  curls,
  bun,
  long,
  locs,
  shaved,
  headscarf,
  turban,
  cap,
}
