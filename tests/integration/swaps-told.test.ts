import type { Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { chooseReminders } from '@foyer/shared/notices/notices-endpoints.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, WordlessAction } from '@foyer/shared/swaps/swaps-contract.ts'
import { actOnSwap, askSwap, denySwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bootCrew, type Crew } from '../support/boot-crew.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type MailServer, mailPart, startMailServer } from '../support/mail-server.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const clock = new FakeClock('2027-03-26T09:00:00Z')
let crew: Crew
let mails: MailServer
let monday = '2027-03-29'

const CHOICE: Reminders = {
  mail: { leads: [], news: true },
  push: { leads: [], news: false },
  quiet: null,
  zone: 'America/New_York',
  locale: 'en',
  region: 'en-US',
  clock: 'h12',
}

beforeAll(async () => {
  mails = await startMailServer()
  crew = await bootCrew(clock, { SMTP_URL: mails.url, MAIL_FROM: 'foyer@example.com' })
  const { lead, ruth } = crew
  await ruth.must(chooseReminders, { body: { ...CHOICE, mail: { leads: [], news: false } } })
  const { calendar } = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const berlin = { calendar: { ...calendar, zone: 'Europe/Berlin' } }
  expect((await lead.change('/api/centers/main', berlin)).ok).toBe(true)
})
afterAll(async () => {
  await crew.server.stop()
  await mails.stop()
})
beforeEach(() => {
  monday = addDays(monday, 7)
})

/** Rita's Tuesday morning. */
async function shiftOfRita(): Promise<Shift> {
  const planned = plannedShift(addDays(monday, 1), 'morning', crew.idOf(crew.rita))
  const { published } = await publishShifts(crew.lead, monday, [planned])
  await toldOf()
  return published[0]!
}
const offer = ({ id, version }: Shift, note = '') =>
  crew.rita.must(askSwap, { body: { kind: 'give', shiftId: id, version, to: null, note } })
const act = (from: BrowserSession, { id }: Swap, action: WordlessAction) =>
  from.must(actOnSwap, { params: { id, action } })

/** The texts that came since this was asked last, by who got them. */
async function toldOf(): Promise<Record<string, string>> {
  await crew.server.app.notices.settled()
  return Object.fromEntries(
    mails.received
      .splice(0)
      .map(({ to, raw }) => [to[0]!.split('.')[0]!, mailPart(raw, 'text/plain')]),
  )
}

test('NT16 who is asked reads who gives what and why; who decides, who gets it, too', async () => {
  const swap = await offer(await shiftOfRita(), 'At the dentist')
  const asked = await toldOf()
  expect(Object.keys(asked)).toEqual(['remy'])
  expect(asked.remy).toMatch(/^Rita Rep gives: .*08:00.*13:00/m)
  expect(asked.remy).toContain('Rita Rep writes: “At the dentist”')
  await act(crew.remy, swap, 'accept')
  const taken = await toldOf()
  expect(Object.keys(taken).toSorted()).toEqual(['lea', 'rita'])
  for (const text of Object.values(taken)) expect(text).toMatch(/^From Rita Rep to Remy Rep: /m)
})

test('R71 both are told the reason of a denial, by the clock and in the zone that each reads', async () => {
  await crew.remy.must(chooseReminders, { body: CHOICE })
  const swap = await offer(await shiftOfRita())
  await act(crew.remy, swap, 'accept')
  await toldOf()
  const body = { reason: 'Two nights in a row' }
  await crew.lead.must(denySwap, { params: { id: swap.id }, body })
  const told = await toldOf()
  expect(Object.keys(told).toSorted()).toEqual(['remy', 'rita'])
  for (const text of Object.values(told)) expect(text).toContain('Reason: Two nights in a row')
  expect(told.rita).toMatch(/08:00.*13:00/)
  expect(told.remy).toMatch(/8:00\sAM.*1:00\sPM.* \(for you .*2:00.*7:00\sAM EDT\)/)
})

test('R70 an acceptance that is taken back is told to who offers the shift; and the next one as the first', async () => {
  const swap = await offer(await shiftOfRita())
  await act(crew.remy, swap, 'accept')
  await toldOf()
  await act(crew.remy, swap, 'take-back')
  const told = await toldOf()
  expect(Object.keys(told)).toEqual(['rita'])
  await act(crew.remy, swap, 'accept')
  expect(Object.keys(await toldOf()).toSorted()).toEqual(['lea', 'rita'])
})
