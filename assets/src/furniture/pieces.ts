import type { Piece } from './kit/piece.ts'
import { fern, floorLamp, palm, pendantLamp, planter, tree } from './shapes/plants-and-lamps.ts'
import {
  booth,
  exhibit,
  partition,
  podium,
  roundRug,
  rug,
  shelf,
  slatPanel,
  tray,
} from './shapes/rooms.ts'
import { armchair, bench, sofa, stool } from './shapes/seating.ts'
import { banner, kiosk, poster, wallScreen } from './shapes/signage.ts'
import {
  coffeeCorner,
  coffeeTable,
  curvedDesk,
  giftTable,
  straightDesk,
  table,
} from './shapes/tables.ts'

/** How each kind of the catalog that has a model is made. */
export const PIECES: Readonly<Record<string, () => Piece>> = {
  'desk-curved': curvedDesk,
  'desk-straight': straightDesk,
  table,
  'coffee-table': coffeeTable,
  'gift-table': giftTable,
  'coffee-corner': coffeeCorner,
  sofa,
  armchair,
  stool,
  bench,
  'plant-tree': tree,
  'plant-palm': palm,
  'plant-fern': fern,
  planter,
  'lamp-floor': floorLamp,
  'lamp-pendant': pendantLamp,
  kiosk,
  'wall-screen': wallScreen,
  banner,
  poster,
  booth,
  partition,
  'slat-panel': slatPanel,
  shelf,
  podium,
  exhibit,
  tray,
  rug,
  'rug-round': roundRug,
}
