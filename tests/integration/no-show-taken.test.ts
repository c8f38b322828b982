import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bootCrew, type Crew } from '../support/boot-crew.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** Sunday; nobody comes to the Monday morning, which is in UTC. */
const clock = new FakeClock('2027-01-17T12:00:00Z')
const MONDAY = '2027-01-18'
let crew: Crew

const mine = (browser: BrowserSession) => browser.ask<Mine>('GET', '/api/rota/mine')
const openTo = async (browser: BrowserSession) => (await mine(browser)).open.map(({ id }) => id)

beforeAll(async () => {
  crew = await bootCrew(clock)
  const center = await crew.lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const calendar = { ...center.calendar, zone: 'UTC' }
  await crew.lead.change('/api/centers/main', { calendar })
})
afterAll(() => crew.server.stop())

test('a shift that nobody came to is taken over from the own page, by the first who may', async () => {
  const { lead, rita, remy, ruth, idOf } = crew
  const missed = plannedShift(MONDAY, 'morning', idOf(rita))
  await publishShifts(lead, MONDAY, [missed, plannedShift(MONDAY, 'morning', idOf(ruth))])
  clock.goTo(`${MONDAY}T09:30:00Z`)
  await eventually(async () => (await openTo(remy)).includes(missed.id), 'the missed one is open')
  // In whose own shift it lies, and who said no to it, cannot.
  await changeMember(remy, idOf(remy), {
    availability: { '1-morning': 'cannot' },
  })
  expect(await openTo(remy)).not.toContain(missed.id)
  await changeMember(remy, idOf(remy), { availability: {} })

  const take = (browser: BrowserSession) =>
    browser.ask('POST', '/api/rota/take-overs', {
      centerId: 'main',
      shiftId: missed.id,
      asOpen: true,
    })
  expect(await take(remy)).toMatchObject({ staffId: idOf(remy), shiftId: missed.id })
  const page = await mine(remy)
  expect(page.takenOver).toMatchObject({ centerId: 'main', shiftId: missed.id })
  expect(page.takenOver!.end).toBe(Date.parse(`${MONDAY}T13:00:00Z`))
  expect(page.open.map(({ id }) => id)).not.toContain(missed.id)
  // Who comes second hears it, and the first stays on duty.
  expect(await take(rita)).toMatchObject({ reason: 'conflict' })
  expect((await mine(remy)).takenOver).toEqual(page.takenOver)
  clock.goTo(`${MONDAY}T13:00:00Z`)
  expect((await mine(remy)).takenOver).toBeNull()
})
