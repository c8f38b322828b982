import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { rotaShifts } from '../shifts/shifts-tables.ts'
import type { Database } from '../storage/database.ts'
import { rotaSwaps } from './swaps-tables.ts'

/** Swaps that one answer gives. */
const SWAPS_GIVEN = 300

const OFFERED: SwapState = 'pending-acceptance'
const UNDECIDED: SwapState[] = [OFFERED, 'pending-approval']

type SwapRow = typeof rotaSwaps.$inferSelect

function toSwap(row: SwapRow): Swap {
  return {
    ...row,
    kind: row.kind as Swap['kind'],
    state: row.state as SwapState,
    createdAt: row.createdAt.getTime(),
    decidedAt: row.decidedAt?.getTime() ?? null,
  }
}

/**
 * Undecided swaps, the oldest first, then those decided since an instant, the newest first.
 *
 * @param staffId only those that this person is part of or that are offered to all; null: everybody's
 */
export async function readSwaps(
  database: Database,
  { since, staffId }: { since: number; staffId: string | null },
): Promise<Swap[]> {
  const isOurs =
    staffId === null
      ? undefined
      : or(
          eq(rotaSwaps.from, staffId),
          eq(rotaSwaps.to, staffId),
          eq(rotaSwaps.taker, staffId),
          and(isNull(rotaSwaps.to), eq(rotaSwaps.state, OFFERED)),
        )
  const rows = await database
    .select()
    .from(rotaSwaps)
    .where(
      and(
        or(inArray(rotaSwaps.state, UNDECIDED), gte(rotaSwaps.decidedAt, new Date(since))),
        isOurs,
      ),
    )
    // In descending order what has no moment comes first.
    .orderBy(desc(rotaSwaps.decidedAt), asc(rotaSwaps.createdAt))
    .limit(SWAPS_GIVEN)
  return rows.map(toSwap)
}

export async function findSwap(database: Database, id: string): Promise<Swap | null> {
  const [row] = await database.select().from(rotaSwaps).where(eq(rotaSwaps.id, id))
  return row === undefined ? null : toSwap(row)
}

/** Undecided swaps that any of these shifts is part of. */
export async function readUndecidedSwaps(
  database: Database,
  shiftIds: readonly string[],
): Promise<Swap[]> {
  if (shiftIds.length === 0) return []
  const ids = [...shiftIds]
  const rows = await database
    .select()
    .from(rotaSwaps)
    .where(
      and(
        inArray(rotaSwaps.state, UNDECIDED),
        or(inArray(rotaSwaps.shiftId, ids), inArray(rotaSwaps.otherShiftId, ids)),
      ),
    )
  return rows.map(toSwap)
}

/** Undecided swaps of which a shift has begun. */
export async function readBegunSwaps(database: Database, now: number): Promise<Swap[]> {
  const begun = database
    .select({ id: rotaShifts.id })
    .from(rotaShifts)
    .where(lte(rotaShifts.start, new Date(now)))
  const rows = await database
    .select()
    .from(rotaSwaps)
    .where(
      and(
        inArray(rotaSwaps.state, UNDECIDED),
        or(inArray(rotaSwaps.shiftId, begun), inArray(rotaSwaps.otherShiftId, begun)),
      ),
    )
  return rows.map(toSwap)
}

export async function countUndecidedOf(database: Database, staffId: string): Promise<number> {
  const mine = or(eq(rotaSwaps.from, staffId), eq(rotaSwaps.taker, staffId))
  return database.$count(rotaSwaps, and(inArray(rotaSwaps.state, UNDECIDED), mine))
}

/** Within a transaction that holds the rota's lock. */
export async function storeSwap(transaction: Database, swap: Swap): Promise<void> {
  const row = {
    ...swap,
    createdAt: new Date(swap.createdAt),
    decidedAt: swap.decidedAt === null ? null : new Date(swap.decidedAt),
  }
  await transaction
    .insert(rotaSwaps)
    .values(row)
    .onConflictDoUpdate({ target: rotaSwaps.id, set: row })
}
