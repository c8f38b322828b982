import { can, type Permission } from '@foyer/shared/access/can.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Requests } from '@foyer/shared/protocol/messages.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { Logger } from 'pino'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { Pace, RequestRule, RoomFeature } from '../people/room-feature.ts'

/** Requests of one person, of any kind: some at once, then 8 a second. */
const REQUEST_PACE: Pace = { burst: 40, secondsEach: 1 / 8 }

/** Answers a request of somebody. The body is whatever came over the wire. */
export type Answer = (occupant: Occupant, body: unknown) => Promise<Result<unknown>>

/**
 * What answers each request of the features: it is let through at the person's pace, checked by its permission and its
 * contract, and handled. Whatever goes wrong comes back as a refusal.
 *
 * @throws when two features answer the same request
 */
export function answerRequests(
  features: readonly RoomFeature[],
  lobby: Lobby,
  deps: { clock: Clock; log: Logger },
): ReadonlyMap<string, Answer> {
  const { clock, log } = deps
  const admitAny = createPacer(REQUEST_PACE, clock)

  function answering<Name extends keyof Requests>(name: Name, rule: RequestRule<Name>): Answer {
    const { contract, permission, pace, handle } = rule
    const admit = createPacer(pace, clock)
    return async (occupant, body) => {
      if (!admitAny(occupant)) return refuse('too-many')
      const allowed = permission === undefined ? null : refuseWithout(permission, occupant)
      if (allowed !== null) return allowed
      const parsed = contract.safeParse(body)
      if (!parsed.success) {
        const issue = parsed.error.issues[0]!
        return refuse('invalid', `${issue.path.join('.') || name}: ${issue.message}`)
      }
      if (!admit(occupant)) return refuse('too-many')
      try {
        return await handle(occupant, parsed.data, lobby)
      } catch (error) {
        log.error({ error, request: name }, 'a request in the lobby failed')
        return refuse('unavailable')
      }
    }
  }

  const answers = new Map<string, Answer>()
  for (const { requests } of features) {
    const rules: Partial<{ [Name in keyof Requests]: RequestRule<Name> }> = requests
    for (const name of Object.keys(rules) as (keyof Requests)[]) {
      if (answers.has(name)) throw new Error(`Two features answer the request ${name}`)
      answers.set(name, answering(name, rules[name] as RequestRule<typeof name>))
    }
  }
  return answers
}

/** Whether somebody may do something of a kind once more now: each person has an allowance of their own. */
function createPacer(pace: Pace, clock: Clock): (occupant: Occupant) => boolean {
  const buckets = new WeakMap<Occupant, TokenBucket>()
  return (occupant) => {
    const now = clock.now()
    let bucket = buckets.get(occupant)
    if (bucket === undefined) {
      bucket = new TokenBucket(pace, now)
      buckets.set(occupant, bucket)
    }
    return bucket.take(now)
  }
}

function refuseWithout(permission: Permission, { entry }: Occupant): Result | null {
  if (entry.staff === null) return refuse('not-signed-in')
  const { id, role } = entry.staff.member
  return can({ kind: 'staff', id, role }, permission) ? null : refuse('not-allowed')
}
