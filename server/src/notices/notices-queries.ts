import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import { type FailedNotice, NoticeSchema } from '@foyer/shared/notices/notices-contract.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { DeliveryState, Recipient } from '../deliveries/deliveries-queries.ts'
import { deliveries } from '../deliveries/deliveries-tables.ts'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'

/** Failed ones that a lead is shown, the latest. */
const FAILED_GIVEN = 100

/** What could not be delivered to staff. */
export async function listFailedNotices(database: Database): Promise<FailedNotice[]> {
  const rows = await database
    .select({ delivery: deliveries, name: staff.name })
    .from(deliveries)
    .innerJoin(
      staff,
      and(
        eq(deliveries.recipientKind, 'staff' satisfies Recipient),
        eq(deliveries.recipientId, staff.id),
      ),
    )
    .where(eq(deliveries.state, 'failed' satisfies DeliveryState))
    .orderBy(desc(deliveries.endedAt))
    .limit(FAILED_GIVEN)
  return rows.map(({ delivery, name }) => ({
    id: delivery.id,
    name,
    channel: delivery.channel as Channel,
    kind: NoticeSchema.parse(delivery.payload).kind,
    error: delivery.error ?? '',
    attempts: delivery.attempts,
    at: delivery.endedAt!.getTime(),
  }))
}
