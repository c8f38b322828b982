import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Send } from '../deliveries/deliver.ts'
import { createOutbox } from '../deliveries/outbox.ts'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import type { Route } from '../http/route.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Mailer } from '../mail/create-mailer.ts'
import type { AddressCheck } from '../net/public-address.ts'
import type { Database } from '../storage/database.ts'
import { readSecret } from '../storage/secrets.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { createNoticesRoutes } from './notices-routes.ts'
import { createReminderPlanner } from './plan-reminders.ts'
import { createMailSender } from './send-mail.ts'
import { createPushSender } from './send-push.ts'
import { tellOfRota } from './tell-of-rota.ts'
import { createTeller } from './tell-staff.ts'
import { vapidKeyOf } from './vapid.ts'

export interface Notices {
  routes: Route[]
  /** Resolves when everything that is due has been told. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Mail and web push to staff: reminders of shifts, and what changes. */
export function createNotices(options: {
  database: Database
  dataFolder: string
  publicUrl: string
  /** Null: no mail is sent. */
  mailer: Mailer | null
  /** Whom push services may write to about us: a `mailto:` or `https:` address. */
  contact: string
  mayReach: AddressCheck
  sessions: StaffSessions
  centers: Centers
  events: EventLog
  bus: Bus
  clock: AlarmClock
  log: Logger
}): Notices {
  const { database, publicUrl, mailer, mayReach, sessions, centers, events, bus, clock, log } =
    options
  const key = vapidKeyOf(readSecret(options.dataFolder, 'web-push'))
  const outbox = createOutbox({
    database,
    clock,
    log,
    random: Math.random,
    send: {
      mail: mailer === null ? withoutMail : createMailSender({ database, mailer, publicUrl }),
      push: createPushSender({ database, key, subject: options.contact, mayReach, clock }),
    },
  })
  const teller = createTeller({ clock, mail: mailer !== null })
  const planner = createReminderPlanner({ database, clock, log, centers, teller, outbox })
  const rota = tellOfRota({ events, clock, centers, teller, outbox })
  bus.on('plan', planner.wake)
  bus.on('center', planner.wake)
  planner.wake()

  return {
    routes: createNoticesRoutes({
      database,
      sessions,
      clock,
      outbox,
      teller,
      mayReach,
      mail: mailer !== null,
      pushKey: key.publicKey,
      log,
      onChoice: planner.wake,
    }),
    async settled() {
      await planner.settled()
      await rota.settled()
      await outbox.settled()
    },
    async close() {
      await planner.close()
      await rota.close()
      await outbox.close()
    },
  }
}

/** For what was stored while there was a mail server. */
const withoutMail: Send = async () => ({ state: 'failed', error: 'no mail server is set' })
