import type { Traffic } from '@foyer/shared/outlook/staffing-hint.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { and, eq, gte, lt, ne } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { DESK } from './reception-queries.ts'
import { conversationLines, conversations } from './reception-tables.ts'

/** Milliseconds without a line after which a visitor's next one is asked anew: conversations are never closed. */
const ANEW = 2 * HOUR
/** Conversations that a rep holds at once, until it is measured. */
const AT_ONCE = 3

/** What was asked at a center's desk in a stretch of time, milliseconds since 1970. */
export async function readTraffic(
  database: Database,
  centerId: string,
  from: number,
  to: number,
): Promise<Traffic> {
  const rows = await database
    .select({
      id: conversationLines.conversationId,
      by: conversationLines.by,
      at: conversationLines.at,
    })
    .from(conversationLines)
    .innerJoin(conversations, eq(conversations.id, conversationLines.conversationId))
    .where(
      and(
        eq(conversations.centerId, centerId),
        gte(conversationLines.at, new Date(from)),
        lt(conversationLines.at, new Date(to)),
        ne(conversationLines.fromId, DESK),
      ),
    )
    .orderBy(conversationLines.number)
  const asked: number[] = []
  const handled: number[] = []
  for (const lines of Map.groupBy(rows, ({ id }) => id).values()) {
    for (const talk of splitTalks(lines)) {
      const [first] = talk
      if (first!.by !== 'visitor') continue
      asked.push(first!.at.getTime())
      const answer = talk.find(({ by }) => by === 'rep')
      if (answer === undefined) continue
      handled.push((talk.at(-1)!.at.getTime() - answer.at.getTime()) / 1000)
    }
  }
  return { from, to, asked, handled, atOnce: AT_ONCE }
}

/** The lines of one conversation, parted where long nobody wrote. */
function splitTalks<Line extends { at: Date }>(lines: readonly Line[]): Line[][] {
  const talks: Line[][] = []
  for (const line of lines) {
    const last = talks.at(-1)
    if (last && line.at.getTime() - last.at(-1)!.at.getTime() < ANEW) last.push(line)
    else talks.push([line])
  }
  return talks
}
