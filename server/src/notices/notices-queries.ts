import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import { type FailedNotice, NoticeSchema } from '@foyer/shared/notices/notices-contract.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { DeliveryState, Recipient } from '../deliveries/deliveries-queries.ts'
import { deliveries } from '../deliveries/deliveries-tables.ts'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'

/** Failed ones that a lead is shown, the latest. */
const FAILED_GIVEN = 100

/** What could not be delivered to staff, the latest first. One that cannot be read is left out, and logged. */
export async function listFailedNotices(database: Database, log: Logger): Promise<FailedNotice[]> {
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
  return rows.flatMap(({ delivery, name }) => {
    const { id, channel, attempts, error, endedAt } = delivery
    const notice = NoticeSchema.safeParse(delivery.payload)
    if (!notice.success || endedAt === null) {
      log.error({ error: notice.error, id }, 'a stored notice cannot be read')
      return []
    }
    return [
      {
        id,
        name,
        channel: channel as Channel,
        kind: notice.data.kind,
        error: error ?? '',
        attempts,
        at: endedAt.getTime(),
      },
    ]
  })
}
