import type { LayoutDocument } from '@foyer/shared/layout/layout-contract.ts'
import { ATRIUM } from './atrium.ts'
import { GARDEN } from './garden.ts'
import { LOFT } from './loft.ts'
import { SHIP } from './ship.ts'

export const LAYOUT_IDS = ['atrium', 'loft', 'garden', 'ship'] as const
export type LayoutId = (typeof LAYOUT_IDS)[number]

/** The lobbies that Foyer brings along. */
export const LAYOUTS: Readonly<Record<LayoutId, LayoutDocument>> = {
  atrium: ATRIUM,
  loft: LOFT,
  garden: GARDEN,
  ship: SHIP,
}
