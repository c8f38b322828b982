import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { Walker } from '../movement/walker-types.ts'
import type { Connection } from '../net/connection-types.ts'

/** What the screen's own layer gets from the composition root. */
export interface HudServices {
  connection: Connection
  walker: Walker
  /** The layout in force; a new value when another version is published. */
  layout: StoreApi<{ layout: Layout; version: number }>
  /** Opens or closes the 3D view. */
  setView3d(open: boolean): void
  /** Enters anew with the same name and look, after the connection has ended. */
  rejoin(): void
  /** Leaves the lobby and shows the entry page. */
  leave(): void
}
