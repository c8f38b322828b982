import { isDeepStrictEqual } from 'node:util'
import { deliveries } from '@foyer/server/deliveries/deliveries-tables.ts'
import type { AbsenceConflict, AbsenceReply, ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** Sunday; the week that follows is planned. */
const clock = new FakeClock('2027-01-17T12:00:00Z')
const MONDAY = '2027-01-18'
let server: BootedServer
let mails: MailServer
let lead: BrowserSession
let rita: BrowserSession
let ritaId: string

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const conflicts = (browser = lead) => browser.ask<AbsenceConflict[]>('GET', '/api/rota/absences')
const sick = (date: string, browser = rita) =>
  browser.ask<AbsenceReply>('POST', `/api/rota/crew/${ritaId}/absences`, {
    from: date,
    to: date,
    kind: 'sick',
    note: '',
  })
/** Who is told something, by how its key begins: stored all at once. */
const recipientsOf = async (begin: string) =>
  (await server.app.database.select().from(deliveries))
    .filter(({ key }) => key.startsWith(begin))
    .map(({ recipientId }) => recipientId)
const toldOfOpen = () => recipientsOf('open:')
const mailTo = (who: string, subject: string) =>
  eventually(
    () =>
      mails.received.find(
        ({ to, raw }) => to.includes(`${who}@example.com`) && raw.includes(`Subject: ${subject}`),
      ),
    `"${subject}" to ${who}`,
  )
/** A mail's lines as they were before they were folded for the way. */
const unfolded = (raw: string) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')

beforeAll(async () => {
  mails = await startMailServer()
  server = await bootServer({
    clock,
    settings: { SMTP_URL: mails.url, MAIL_FROM: 'Foyer <foyer@example.com>' },
  })
  lead = await server.asStaff('Lea Lead', 'lead')
  rita = await server.asStaff('Rita Rep', 'rep')
  ritaId = await idOf(rita)
})
afterAll(async () => {
  await server.stop()
  await mails.stop()
})
beforeEach(() => {
  mails.received.length = 0
})

test('NT13 a sick report reaches the leads, who open the shifts, which those who can take are told of', async () => {
  const remy = await server.asStaff('Remy Rep', 'rep')
  const busy = await server.asStaff('Bea Busy', 'rep')
  const never = await server.asStaff('Ned Never', 'rep')
  await server.asStaff('Una Untrained', 'rep')
  for (const able of [remy, busy, never]) {
    await changeMember(lead, await idOf(able), { skills: ['Leasing'] })
  }
  await changeMember(never, await idOf(never), {
    availability: { '2-morning': 'cannot' },
  })
  const shift = plannedShift('2027-01-19', 'morning', ritaId, { skills: ['Leasing'] })
  await publishShifts(lead, MONDAY, [
    shift,
    plannedShift('2027-01-19', 'morning', await idOf(busy)),
    plannedShift('2027-01-21', 'morning', ritaId),
  ])
  const { absence } = await sick('2027-01-19')

  const asked = await mailTo('lea.lead', 'Rita Rep is sick and has a shift then')
  expect(unfolded(asked.raw)).toContain('/rota?center=main&week=2027-01-19&tab=crew')
  expect(await conflicts()).toMatchObject([
    { name: 'Rita Rep', absence: { id: absence.id }, conflicts: [{ id: shift.id }] },
  ])
  expect(await conflicts(rita)).toMatchObject({ reason: 'not-allowed' })

  await lead.ask('POST', `/api/rota/crew/${ritaId}/absences/${absence.id}/open`)
  const told = await mailTo('remy.rep', 'A shift is open that you could take')
  expect(unfolded(told.raw)).toContain('/my-shifts#open')
  expect(await conflicts()).toEqual([])
  // Not who has a shift then, cannot, lacks the skill, or had it.
  expect(await toldOfOpen()).toEqual([await idOf(remy)])

  const { open } = await remy.ask<Mine>('GET', '/api/rota/mine')
  expect(open.map(({ id }) => id)).toEqual([shift.id])
  const body = { kind: 'pick-up', shiftId: shift.id, version: open[0]!.version, note: '' }
  expect(await remy.ask('POST', '/api/rota/swaps', body)).toMatchObject({ shiftId: shift.id })
})

test('NT13 of an absence without shifts, and of one that the lead wrote down, no lead is told', async () => {
  await sick('2027-01-20')
  await sick('2027-01-21', lead)
  expect(await conflicts()).toMatchObject([{ conflicts: [{ date: '2027-01-21' }] }])
  // What comes after it is told after it.
  await publishShifts(lead, '2027-01-25', [plannedShift('2027-01-26', 'morning', ritaId)])
  await mailTo('rita.rep', 'Your shifts for the week of January 25, 2027')
  expect(await recipientsOf('away:')).toHaveLength(1)
})

test('NT13 published posts that nobody has are told to those who could take them, not to who published', async () => {
  await publishShifts(lead, '2027-02-01', [
    plannedShift('2027-02-02', 'morning', null),
    plannedShift('2027-02-03', 'morning', null),
  ])
  await mailTo('rita.rep', '2 shifts are open that you could take')
  expect(await toldOfOpen()).not.toContain(await idOf(lead))
})

describe('who leaves', () => {
  const path = () => `/api/rota/crew/${loisId}`
  let lois: BrowserSession
  let loisId: string
  let shifts: ReturnType<typeof plannedShift>[]
  /** Who has the shifts of this week, in their order. */
  const holders = async (monday: string) => {
    const { published } = await lead.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
    return shifts.map(({ id }) => published.find((one) => one.id === id)!.staffId)
  }
  const becomes = (monday: string, expected: (string | null)[]) =>
    eventually(async () => isDeepStrictEqual(await holders(monday), expected), 'the shifts follow')

  test('leaves shifts that were shown before, to be told of, and gets back what nobody took', async () => {
    lois = await server.asStaff('Lois Leaver', 'rep')
    loisId = await idOf(lois)
    const monday = '2027-02-15'
    shifts = ['2027-02-16', '2027-02-17'].map((date) => plannedShift(date, 'morning', loisId))
    await publishShifts(lead, monday, shifts)
    const ahead = await lead.ask<ShiftAhead[]>('GET', `${path()}/shifts`)
    expect(ahead.map(({ id }) => id)).toEqual(shifts.map(({ id }) => id))
    expect(ahead[0]).toMatchObject({ centerId: 'main', zone: expect.any(String) })
    expect(await rita.ask('GET', `${path()}/shifts`)).toMatchObject({ reason: 'not-allowed' })

    const owner = await server.asOwner()
    await owner.request('PATCH', `/api/staff/${loisId}`, { active: false })
    await becomes(monday, [null, null])
    await mailTo('lea.lead', 'Lois Leaver has left, and 2 shifts are open')
    await mailTo('rita.rep', '2 shifts are open that you could take')
    const [first] = (await rita.ask<Mine>('GET', '/api/rota/mine')).open.filter(
      ({ id }) => id === shifts[0]!.id,
    )
    const center = { rules: { lateAfter: 5, missedAfter: 15, swapApproval: false } }
    await lead.change('/api/centers/main', center)
    const body = { kind: 'pick-up', shiftId: first!.id, version: first!.version, note: '' }
    await rita.ask('POST', '/api/rota/swaps', body)
    await becomes(monday, [await idOf(rita), null])
    await owner.request('PATCH', `/api/staff/${loisId}`, { active: true })
    await becomes(monday, [await idOf(rita), loisId])
  })

  test('a center does so there only; after more than a week nothing comes back', async () => {
    const monday = '2027-03-01'
    shifts = [plannedShift('2027-03-02', 'morning', loisId)]
    await publishShifts(lead, monday, shifts)
    await changeMember(lead, loisId, { centers: [] })
    expect(await holders(monday)).toEqual([null])
    await changeMember(lead, loisId, { centers: ['main'] })
    expect(await holders(monday)).toEqual([loisId])
    await changeMember(lead, loisId, { centers: [] })
    clock.goTo('2027-01-25T12:00:00Z')
    await changeMember(lead, loisId, { centers: ['main'] })
    expect(await holders(monday)).toEqual([null])
  })
})
