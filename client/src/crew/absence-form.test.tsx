import type { AbsenceReply, ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import { testAbsence } from '@foyer/shared/crew/crew-fixture.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { testShift } from '@foyer/shared/shifts/shifts-fixture.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { AbsenceForm } from './absence-form.tsx'

const HALF_DAYS = [
  { id: 'morning', from: '08:00', to: '13:00' },
  { id: 'afternoon', from: '13:00', to: '18:00' },
  { id: 'evening', from: '19:00', to: '22:00' },
]
const PATH = 'POST /api/rota/crew/rita/absences'
const DAY = '2026-12-08'

let made: AbsenceReply[]
beforeEach(() => {
  made = []
})

async function showForm(shifts: readonly ShiftAhead[] = []) {
  await show(
    <AbsenceForm
      staffId="rita"
      halfDays={HALF_DAYS}
      shifts={shifts}
      onMade={async (replies) => {
        made.push(...replies)
      }}
    />,
  )
}
/** Types a day into a field part by part, as the language of the page orders them. */
async function typeDay(name: string) {
  await page.getByRole('spinbutton', { name: `day, ${name}` }).click()
  await userEvent.keyboard('08122026')
}
async function typeTime(name: string, digits: string) {
  await page.getByRole('spinbutton', { name: `hour, ${name}` }).click()
  await userEvent.keyboard(digits)
}
async function choose(part: string) {
  await page.getByRole('button', { name: /How long/ }).click()
  await page.getByRole('option', { name: part }).click()
}
const add = () => page.getByRole('button', { name: 'Add the absence' })
/** What was sent, in short. */
const bodiesOf = (asked: ReturnType<typeof fakeServer>) =>
  asked.map(({ body }) => {
    const { from, fromTime, to, toTime } = body as Record<string, unknown>
    return [from, fromTime, to, toTime]
  })

test('half-days of one day: those that follow each other are one absence', async () => {
  const asked = fakeServer({
    [PATH]: () => succeed({ absence: testAbsence(DAY), conflicts: [] }),
  })
  await showForm()
  await choose('Half-days of one day')
  await expect.element(add()).toBeDisabled()
  await typeDay('Day')
  for (const name of [/Evening/, /Afternoon/, /Morning/]) {
    await page.getByText(name).click()
  }
  await add().click()
  await expect.poll(() => made.length).toBe(2)
  expect(bodiesOf(asked)).toEqual([
    [DAY, '08:00', DAY, '18:00'],
    [DAY, '19:00', DAY, '22:00'],
  ])
})

test('of several what is stored is not sent again when the next one is refused', async () => {
  let refused = false
  const asked = fakeServer({
    [PATH]: () => {
      if (asked.length === 2 && !refused) {
        refused = true
        return refuse('full')
      }
      return succeed({ absence: testAbsence(DAY), conflicts: [] })
    },
  })
  await showForm()
  await choose('Half-days of one day')
  await typeDay('Day')
  await page.getByText(/Morning/).click()
  await page.getByText(/Evening/).click()
  await add().click()
  await expect.element(page.getByRole('checkbox', { name: /Morning/ })).not.toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: /Evening/ })).toBeChecked()
  await add().click()
  await expect.poll(() => made.length).toBe(2)
  expect(bodiesOf(asked).map(([, fromTime]) => fromTime)).toEqual(['08:00', '19:00', '19:00'])
})

test('from one time to another, by keys; what is wrong is said at the time', async () => {
  const asked = fakeServer({
    [PATH]: () =>
      asked.length === 1
        ? refuse('invalid', 'toTime: must be after the time at which it begins')
        : succeed({ absence: testAbsence(DAY), conflicts: [] }),
  })
  await showForm()
  await choose('From one time to another')
  await typeDay('First day')
  await typeTime('From', '1330')
  await typeTime('Until', '1200')
  await add().click()
  await expect
    .element(page.getByText('It must be after the time at which it begins.'))
    .toBeVisible()
  await typeTime('Until', '1500')
  await add().click()
  await expect.poll(() => made.length).toBe(1)
  expect(bodiesOf(asked)).toEqual([
    [DAY, '13:30', DAY, '12:00'],
    [DAY, '13:30', DAY, '15:00'],
  ])
})

test('whole days have no times, also when some were typed before', async () => {
  const asked = fakeServer({
    [PATH]: () => succeed({ absence: testAbsence(DAY), conflicts: [] }),
  })
  await showForm()
  await choose('From one time to another')
  await typeDay('First day')
  await typeTime('From', '1330')
  await choose('Whole days')
  await add().click()
  await expect.poll(() => made.length).toBe(1)
  expect(bodiesOf(asked)).toEqual([[DAY, null, DAY, null]])
})

test('published shifts that lie in what is typed are named before it is added', async () => {
  const ahead = (number: number, from: string, to: string): ShiftAhead => ({
    ...testShift(number, { date: DAY, from, to }),
    center: 'Atrium',
    zone: 'UTC',
  })
  fakeServer({})
  await showForm([ahead(1, '08:00', '13:00'), ahead(2, '13:00', '18:00')])
  const said = page.getByRole('status').filter({ hasText: 'in it:' })
  await typeDay('First day')
  await expect.element(said).toMatchTextContent(/2 published shifts.*08:00–13:00.*13:00–18:00/)
  await choose('From one time to another')
  await typeTime('From', '1330')
  await expect.element(said).toMatchTextContent(/1 published shift lies in it:.*13:00–18:00/)
  expect(said.element().textContent).not.toContain('08:00')
})
