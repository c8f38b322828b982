import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import { newsTime } from '@foyer/shared/notices/notice-times.ts'
import type { Notice, Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { insertDeliveries, type NewDelivery } from '../deliveries/deliveries-queries.ts'
import { findStaff, listStaff } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { listBrowsers, readChoices } from './choices-queries.ts'
import { choiceOf } from './staff-choices.ts'

/** Something that somebody is told. */
export interface News {
  /** Says what it is about, without whom it is for: nobody is told the same twice. */
  key: string
  notice: Notice
  /** When that begins which it is about; null: no hurry at all. */
  begins: number | null
  /** From when on it is pointless; null: never. */
  expiresAt: number | null
  /** The zone of those who chose none: that of the place it is about. */
  zone: string
}

/** Stores what staff are told as deliveries, in a transaction of whoever tells it: the outbox is woken after that. */
export interface Teller {
  /** Tells news by the ways that each person wants, outside of their quiet hours (NT7). */
  tell(database: Database, staffIds: readonly string[], news: News): Promise<void>
  /** Tells by one way, now; its key need not name the person or the way. */
  tellNow(
    database: Database,
    staffId: string,
    channel: Channel,
    news: Omit<News, 'begins' | 'zone'>,
  ): Promise<void>
}

export function createTeller(options: {
  clock: AlarmClock
  /** Whether mail can be sent. */
  mail: boolean
}): Teller {
  const { clock, mail } = options

  /** One for the mailbox, or one for each browser. */
  async function store(
    database: Database,
    staffId: string,
    channel: Channel,
    { key, notice, due, expiresAt }: Omit<News, 'begins' | 'zone'> & { due: number },
  ): Promise<void> {
    const to = { channel, recipientKind: 'staff', recipientId: staffId } as const
    const deliveryTo = (address: string | null): NewDelivery => ({
      ...to,
      key: `${key}:${staffId}:${address ?? channel}`,
      address,
      payload: notice,
      due,
      expiresAt,
    })
    if (channel === 'push') {
      const browsers = await listBrowsers(database, [staffId])
      await insertDeliveries(
        database,
        browsers.map(({ id }) => deliveryTo(id)),
      )
    } else if (mail) {
      await insertDeliveries(database, [deliveryTo(null)])
    }
  }

  async function tellOne(database: Database, staffId: string, news: News): Promise<void> {
    const member = await findStaff(database, staffId)
    if (!member?.active) return
    const stored = (await readChoices(database, [staffId])).get(staffId)
    const choice = choiceOf(stored, { languages: member.languages, zone: news.zone })
    const { key, notice, expiresAt } = news
    const due = newsTime(clock.now(), news.begins, choice)
    for (const channel of channelsOf(choice)) {
      await store(database, staffId, channel, { key, notice, due, expiresAt })
    }
  }

  return {
    async tell(database, staffIds, news) {
      for (const staffId of new Set(staffIds)) await tellOne(database, staffId, news)
    },
    tellNow: (database, staffId, channel, news) =>
      store(database, staffId, channel, { ...news, due: clock.now() }),
  }
}

/** Ids of the active leads; without any, of the owners. */
export async function readLeads(database: Database): Promise<string[]> {
  const active = (await listStaff(database)).filter((member) => member.active)
  const leads = active.filter(({ role }) => role === 'lead')
  const told = leads.length > 0 ? leads : active.filter(({ role }) => role === 'owner')
  return told.map(({ id }) => id)
}

function channelsOf(choice: Reminders): Channel[] {
  return (['mail', 'push'] as const).filter((channel) => choice[channel].news)
}
