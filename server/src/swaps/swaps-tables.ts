import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

export const rotaSwaps = pgTable(
  'rota_swaps',
  {
    id: uuid('id').primaryKey(),
    /** One of `SWAP_KINDS`. */
    kind: text('kind').notNull(),
    shiftId: uuid('shift_id').notNull(),
    shiftVersion: integer('shift_version').notNull(),
    otherShiftId: uuid('other_shift_id'),
    otherVersion: integer('other_version'),
    from: text('from'),
    to: text('to'),
    taker: text('taker'),
    /** A `SwapState`. */
    state: text('state').notNull(),
    note: text('note').notNull(),
    /** Why it was denied; '' where nobody said. */
    reason: text('reason').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [
    index('rota_swaps_shift').on(table.shiftId),
    index('rota_swaps_other').on(table.otherShiftId),
    index('rota_swaps_state').on(table.state, table.createdAt),
  ],
)
