import type { AttendanceRow } from '@foyer/shared/attendance/attendance-contract.ts'
import { testRow } from '@foyer/shared/attendance/attendance-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { testCenter } from '@foyer/shared/shifts/shifts-fixture.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { wallClock } from '../time/dates.ts'
import { AttendanceTab } from './attendance-tab.tsx'
import { firstDay, lastDay, monthOf } from './months.ts'

const TODAY = wallClock(Date.now(), testCenter.calendar.zone).slice(0, 10)
const MONTH = monthOf(TODAY)
const row = (id: string, change: Partial<AttendanceRow> = {}) =>
  testRow({ id, date: TODAY, now: Date.now() }, change)
let rows: AttendanceRow[]
const names = [
  { staffId: 'ann', name: 'Ann' },
  { staffId: 'bob', name: 'Bob' },
]

beforeEach(async () => {
  await page.viewport(1280, 720)
  rows = [
    row('1'),
    row('2', {
      staffId: 'bob',
      state: 'missed',
      presentMinutes: 0,
      takenOver: { staffId: 'ann', at: 0 },
    }),
    row('3', { staffId: null, state: 'open', presentMinutes: 0 }),
  ]
})

async function showTab() {
  const path = '/api/rota/main'
  const asked = fakeServer({
    [`GET ${path}/attendance?from=${addDays(TODAY, -1)}&to=${TODAY}`]: () =>
      succeed({ rows, names }),
    [`GET ${path}/attendance?from=${firstDay(MONTH)}&to=${lastDay(MONTH)}`]: () =>
      succeed({ rows, names }),
    [`GET ${path}/handovers`]: () =>
      succeed([
        { id: 'n', centerId: 'main', staffId: 'ann', name: 'Ann', text: 'A parcel', at: 0 },
      ]),
  })
  await show(<AttendanceTab center={testCenter} />)
  return asked
}

test('today’s rows say who is there, who is missing and who stepped in', async () => {
  await showTab()
  const today = page.getByRole('grid', { name: 'Today' })
  const row = (name: RegExp) => today.getByRole('row', { name })
  await expect.element(row(/^Ann/).getByText('On time')).toBeVisible()
  await expect.element(row(/^Bob/).getByText('Missed')).toBeVisible()
  await expect.element(row(/^Bob/).getByText(/^Ann, /)).toBeVisible()
  await expect.element(row(/^Nobody/).getByText('Open')).toBeVisible()
  await expect.element(page.getByText('A parcel')).toBeVisible()
})

test('who is on duty since before midnight is on the board, who was there yesterday is not', async () => {
  const yesterday = addDays(TODAY, -1)
  rows = [
    row('1', { date: yesterday, end: Date.now() + HOUR }),
    row('2', { date: yesterday, staffId: 'bob' }),
  ]
  await showTab()
  const today = page.getByRole('grid', { name: 'Today' })
  await expect.element(today.getByRole('row', { name: /^Ann/ })).toBeVisible()
  expect(today.getByRole('row', { name: /^Bob/ }).elements()).toEqual([])
})

test('a month by person; a press shows the days of one, and the way back', async () => {
  await showTab()
  const month = page.getByRole('grid', { name: 'Month' })
  const bob = month.getByRole('row', { name: /^Bob/ })
  await expect.element(bob.getByText('4 h')).toBeVisible()
  await bob.click()
  const days = page.getByRole('grid', { name: 'Days of Bob' })
  await expect.element(days).toBeVisible()
  expect(days.getByRole('row').elements()).toHaveLength(2)
  // The way back has the focus.
  await userEvent.keyboard('{Enter}')
  await expect.element(month).toBeVisible()
})
