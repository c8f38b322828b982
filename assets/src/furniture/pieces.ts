import type { Piece } from './kit/piece.ts'
import { gardenBed, pergola, treeBench } from './shapes/garden.ts'
import { globe } from './shapes/globe.ts'
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
  duct,
  hullCanopy,
  hullRib,
  steelBeam,
  steelColumn,
  timberColumn,
} from './shapes/structures.ts'
import {
  coffeeCorner,
  coffeeTable,
  curvedDesk,
  giftTable,
  longTable,
  straightDesk,
  table,
} from './shapes/tables.ts'

/** How each kind of the catalog that has a model is made. */
export const PIECES: Readonly<Record<string, () => Piece>> = {
  'desk-curved': curvedDesk,
  'desk-straight': straightDesk,
  table,
  'coffee-table': coffeeTable,
  'long-table': longTable,
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
  'tree-bench': treeBench,
  'garden-bed': gardenBed,
  pergola,
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
  globe,
  'steel-column': steelColumn,
  'timber-column': timberColumn,
  'steel-beam': steelBeam,
  duct,
  'hull-rib': hullRib,
  'hull-canopy': hullCanopy,
}
