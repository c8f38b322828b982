import type { AttendanceRow } from '@foyer/shared/attendance/attendance-contract.ts'
import { testRow } from '@foyer/shared/attendance/attendance-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { wallClock } from '../time/dates.ts'
import { firstDay, lastDay, monthOf, previousMonth } from './months.ts'
import { OwnMonth } from './own-month.tsx'

const TODAY = wallClock(Date.now(), ZONE).slice(0, 10)
const MONTH = monthOf(TODAY)
const row = (id: string, change: Partial<AttendanceRow> = {}) =>
  testRow({ id, date: TODAY, now: Date.now() }, change)
const main = { id: 'main', name: 'Berlin', zone: ZONE }
const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima' }
const pathOf = (center: string, month: string) =>
  `GET /api/rota/${center}/attendance/mine?from=${firstDay(month)}&to=${lastDay(month)}`

test('A7 the month in figures and day by day, and the months before', async () => {
  const rows = [
    row('1'),
    row('2', { state: 'missed', presentMinutes: 0, takenOver: { staffId: 'bob', at: 0 } }),
  ]
  const names = [{ staffId: 'bob', name: 'Bob' }]
  fakeServer({
    [pathOf('main', MONTH)]: () => succeed({ rows, names }),
    [pathOf('main', previousMonth(MONTH))]: () => succeed({ rows: [], names: [] }),
  })
  await show(<OwnMonth centers={[main]} />)
  const days = page.getByRole('grid', { name: 'Your days' })
  await expect.element(days.getByText('Missed')).toBeVisible()
  await expect.element(days.getByText(/^Bob, /)).toBeVisible()
  const figure = (term: string) =>
    page.getByText(term, { exact: true }).first().element().nextElementSibling?.textContent
  expect(['Half-days', 'On time', 'Hours planned'].map(figure)).toEqual(['2', '1', '8 h'])
  await page.getByRole('button', { name: 'Month before' }).click()
  await expect.element(page.getByText('No shift of yours in this month.')).toBeVisible()
})

test('A7 of several centers each is named', async () => {
  const one = () => succeed({ rows: [row('1')], names: [] })
  fakeServer({ [pathOf('main', MONTH)]: one, [pathOf('lima', MONTH)]: one })
  await show(<OwnMonth centers={[main, lima]} />)
  for (const name of ['Berlin', 'Lima']) {
    await expect.element(page.getByRole('heading', { name })).toBeVisible()
    await expect.element(page.getByRole('grid', { name: `Your days, ${name}` })).toBeVisible()
  }
})
