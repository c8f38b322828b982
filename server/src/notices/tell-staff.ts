import type { Channel } from '@foyer/shared/notices/lead-times.ts'
import { newsTime } from '@foyer/shared/notices/notice-times.ts'
import type { Notice, Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { findStaff, listStaff, type StaffRecord } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { listBrowsers, readChoices } from './choices-queries.ts'
import type { Outbox } from './outbox.ts'
import type { NewNotice } from './outbox-queries.ts'
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

export interface Teller {
  /** Tells news by the ways that each person wants, outside of their quiet hours (NT7). */
  tell(staffIds: readonly string[], news: News): Promise<void>
  /** Tells by one way, now; its key need not name the person or the way. */
  tellNow(staffId: string, channel: Channel, news: Omit<News, 'begins' | 'zone'>): Promise<void>
  /** Active leads; without any, the owners. */
  leads(): Promise<StaffRecord[]>
}

export function createTeller(options: {
  database: Database
  clock: AlarmClock
  outbox: Outbox
  /** Whether mail can be sent. */
  mail: boolean
}): Teller {
  const { database, clock, outbox, mail } = options

  /** One for the mailbox, or one for each browser. */
  async function rowsFor(
    staffId: string,
    channel: Channel,
    row: Pick<NewNotice, 'notice' | 'due' | 'expiresAt' | 'key'>,
  ): Promise<NewNotice[]> {
    const key = `${row.key}:${staffId}`
    if (channel === 'mail') {
      return mail ? [{ ...row, key: `${key}:mail`, staffId, channel, browserId: null }] : []
    }
    const browsers = await listBrowsers(database, [staffId])
    return browsers.map(({ id }) => ({
      ...row,
      key: `${key}:${id}`,
      staffId,
      channel,
      browserId: id,
    }))
  }

  async function tellOne(staffId: string, news: News): Promise<void> {
    const member = await findStaff(database, staffId)
    if (!member?.active) return
    const stored = (await readChoices(database, [staffId])).get(staffId)
    const choice = choiceOf(stored, { languages: member.languages, zone: news.zone })
    const { key, notice, expiresAt } = news
    const due = newsTime(clock.now(), news.begins, choice)
    for (const channel of channelsOf(choice)) {
      await outbox.add(await rowsFor(staffId, channel, { key, notice, due, expiresAt }))
    }
  }

  return {
    async tell(staffIds, news) {
      for (const staffId of new Set(staffIds)) await tellOne(staffId, news)
    },
    async tellNow(staffId, channel, { key, notice, expiresAt }) {
      await outbox.add(
        await rowsFor(staffId, channel, { key, notice, due: clock.now(), expiresAt }),
      )
    },
    async leads() {
      const active = (await listStaff(database)).filter((member) => member.active)
      const leads = active.filter(({ role }) => role === 'lead')
      return leads.length > 0 ? leads : active.filter(({ role }) => role === 'owner')
    },
  }
}

function channelsOf(choice: Reminders): Channel[] {
  return (['mail', 'push'] as const).filter((channel) => choice[channel].news)
}
