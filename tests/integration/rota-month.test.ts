import type { Live } from '@foyer/shared/duty/duty-contract.ts'
import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'
import { seededRandom } from '../support/seeded-random.ts'

const ZONE = 'Europe/Berlin'
const HALF_DAYS = ['morning', 'afternoon'] as const
const WEEKS = 4

interface Rep {
  id: string
  browser: BrowserSession
  /** Whose page is open for the duty that runs. */
  person: LobbyPerson | null
}

/** What the reps of the simulation do with a shift, in equal parts of a few. */
const HABITS = ['on-time', 'on-time', 'on-time', 'late', 'missed'] as const

/**
 * A month of weekdays and weekends through a change of clocks, on the real server and over real sockets: reps check
 * in, come late, or not at all; the wall time of every border is kept, and the door says what the plan says.
 */
async function liveThrough(firstMonday: string, changeOfClocks: string): Promise<void> {
  const random = seededRandom(Date.parse(changeOfClocks))
  const clock = new FakeClock(`${firstMonday}T00:00:00Z`)
  const server = await bootServer({ clock, settings: { ENTRIES_PER_MINUTE: '100000' } })
  try {
    const lead = await server.asStaff('Lea Lead', 'lead')
    const center = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
    const calendar = { ...center.calendar, zone: ZONE }
    await lead.change('/api/centers/main', { calendar })
    const reps = await makeReps(server, ['Ada', 'Ben', 'Cem'])
    const days = Array.from({ length: 7 * WEEKS }, (_, day) => addDays(firstMonday, day))
    expect(days).toContain(changeOfClocks)
    let turn = 0
    const planned = days.flatMap((date) =>
      HALF_DAYS.map((half) => ({ ...plannedShift(date, half, reps[turn++ % 3]!.id) })),
    )
    for (let week = 0; week < WEEKS; week++) {
      const monday = addDays(firstMonday, 7 * week)
      const ofWeek = planned.filter(({ date }) => monday <= date && date < addDays(monday, 7))
      await publishShifts(lead, monday, ofWeek)
    }

    const kept = { 'on-time': 0, late: 0, missed: 0 }
    const events = planned.flatMap((shift) => {
      const habit = HABITS[Math.floor(random() * HABITS.length)]!
      kept[habit]++
      return eventsOf(shift, habit)
    })
    for (const { at, happens } of events.toSorted((a, b) => a.at - b.at)) {
      clock.goTo(at)
      await happens()
    }
    // Every kind of shift was lived through, and what is in force is the plan without those that were missed.
    expect(Object.values(kept).every((count) => count > 0)).toBe(true)
    const weeks = await Promise.all(
      Array.from({ length: WEEKS }, (_, week) =>
        lead.ask<Week>('GET', `/api/rota/main/weeks/${addDays(firstMonday, 7 * week)}`),
      ),
    )
    const published = weeks.flatMap((week) => week.published)
    expect(published).toHaveLength(planned.length)
    expect(published.filter(({ staffId }) => staffId === null)).toHaveLength(kept.missed)
    expect(weeks.map(({ state }) => state)).toEqual(Array(WEEKS).fill('published'))

    /** What happens about one shift, with what must be true then. */
    function eventsOf(shift: PlannedShift, habit: keyof typeof kept) {
      const { start, end } = shiftInstants(shift.date, shift.from, shift.to, ZONE)
      expect([wallTime(start), wallTime(end)]).toEqual([shift.from, shift.to])
      const rep = reps.find(({ id }) => id === shift.staffId)!
      const checkIn = async () =>
        (await live()).checkIns.findLast(({ shiftId }) => shiftId === shift.id)
      const event = (at: number, happens: () => Promise<unknown>) => ({ at, happens })
      const isPlanned = event(start + MINUTE, async () =>
        expect(await live()).toMatchObject({ duties: [{ staffId: rep.id, start, end }] }),
      )
      const isKept = event(start + 16 * MINUTE, async () => {
        await eventually(async () => (await checkIn())?.state === habit, `a shift that is ${habit}`)
        const open = habit !== 'missed'
        await eventually(async () => (await door()).open === open, `a door that says ${open}`)
        // Of a missed one nobody is counted on any more.
        const planned = async () => (await live()).duties.length
        await eventually(async () => (await planned()) === (open ? 1 : 0), 'who is due by plan')
      })
      if (habit === 'missed') return [isPlanned, isKept]
      const arrival = habit === 'late' ? 7 : -3
      return [
        event(start + arrival * MINUTE, () => comeOnDuty(server, rep)),
        isPlanned,
        isKept,
        event(end - MINUTE, async () => {
          const presentMinutes = 5 * 60 - 1 - Math.max(0, arrival)
          expect(await checkIn()).toMatchObject({ presentMinutes, leftEarlyAt: null })
        }),
        // Nobody did anything: the duty went to the next one, or ended after the grace.
        event(end + 11 * MINUTE, async () => {
          const { person } = rep
          const status = () => person!.room.state.people.get(rep.id)?.status
          await eventually(() => status() === '', 'the end of the duty')
          await person!.leave()
        }),
      ]
    }

    function live(): Promise<Live> {
      return lead.ask<Live>('GET', '/api/rota/main/live')
    }

    function door(): Promise<{ open: boolean }> {
      return lead.ask('GET', '/api/centers/main/door')
    }
  } finally {
    await server.stop()
  }
}

async function makeReps(server: BootedServer, names: string[]): Promise<Rep[]> {
  const reps: Rep[] = []
  for (const name of names) {
    const browser = await server.asStaff(`${name} Rep`, 'rep')
    const { id } = await browser.ask<{ id: string }>('GET', '/api/me')
    reps.push({ id, browser, person: null })
  }
  return reps
}

async function comeOnDuty(server: BootedServer, rep: Rep): Promise<void> {
  rep.person = await LobbyPerson.enter(server.url, rep.browser)
  expect(await rep.person.request('duty', { on: true })).toEqual({ ok: true })
}

function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** What the clock on the wall of the center says, `08:00`. */
function wallTime(instant: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE)
  return time.toPlainTime().toString().slice(0, 5)
}

test('a month into summer time', () => liveThrough('2027-03-15', '2027-03-28'), 240_000)
test('a month out of summer time', () => liveThrough('2027-10-11', '2027-10-31'), 240_000)
