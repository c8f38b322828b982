import type { Crew } from '@foyer/shared/crew/crew-contract.ts'
import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { at, MONDAY, testCenter, testPlanned } from '@foyer/shared/shifts/shifts-fixture.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { WeekTab } from './week-tab.tsx'
import type { WeekView } from './week-view.ts'

const WEEK = `/api/rota/main/weeks/${MONDAY}`
const crew: Crew = {
  crew: [testMember('ann', { name: 'Ann' }), testMember('ben', { name: 'Ben' })],
  history: [],
  busy: [],
}
/** What the server has; saving moves its version on. */
let week: Week

beforeEach(async () => {
  // Leads plan at a desk: all days are in sight.
  await page.viewport(1280, 720)
  localStorage.clear()
  const draft = [testPlanned(1, { staffId: 'ann' })]
  week = {
    centerId: 'main',
    monday: MONDAY,
    version: 1,
    state: 'draft',
    draft,
    published: [],
    publishedAt: null,
  }
})

/** The week of the morning and the afternoon, on the Saturday before it. */
async function showWeek(view: WeekView = 'half-days') {
  const asked = fakeServer({
    [`GET ${WEEK}`]: () => succeed(week),
    [`GET /api/rota/main/crew?monday=${MONDAY}`]: () => succeed(crew),
    [`PUT ${WEEK}/draft`]: (body) => {
      const { version, shifts } = body as { version: number; shifts: PlannedShift[] }
      if (version !== week.version) return refuse('conflict')
      week = { ...week, version: version + 1, draft: shifts }
      return succeed(week)
    },
    [`POST ${WEEK}/publish`]: () => {
      week = { ...week, version: week.version + 1, state: 'published', publishedAt: 0 }
      return succeed(week)
    },
  })
  const now = at('2027-03-20', '12:00')
  await show(<WeekTab {...{ center: testCenter, monday: MONDAY, now, view }} onView={() => {}} />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  return asked
}

/** By row (from 0, without the head) and day (Monday is 0). */
function cell(row: number, column: number): Locator {
  const name = `[role="gridcell"][data-row="${row}"][data-column="${column}"]`
  return page.elementLocator(document.querySelector(name)!)
}

const focusOn = (row: number, column: number) =>
  (cell(row, column).element() as HTMLElement).focus()
const who = () => week.draft.map(({ date, staffId }) => [date, staffId])

test('Tab goes into the grid once; the arrows, Home and End go through it and stop at its borders', async () => {
  await showWeek()
  focusOn(0, 0)
  await userEvent.keyboard('{ArrowUp}{ArrowLeft}')
  await expect.element(cell(0, 0)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}')
  await expect.element(cell(1, 1)).toHaveFocus()
  await userEvent.keyboard('{End}')
  await expect.element(cell(1, 6)).toHaveFocus()
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  await expect.element(cell(0, 0)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{Tab}')
  expect(document.activeElement?.closest('[role="grid"]')).toBeNull()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  await expect.element(cell(1, 0)).toHaveFocus()
})

test('a post is copied, cut, emptied and removed by keys, undone, and saved by itself', async () => {
  await showWeek()
  focusOn(0, 0)
  await userEvent.keyboard('{Control>}c{/Control}{ArrowRight}{Control>}v{/Control}')
  await expect.element(cell(0, 1)).toHaveTextContent('Ann')
  await expect.poll(who).toContainEqual(['2027-03-23', 'ann'])
  await userEvent.keyboard('{Delete}')
  await expect.element(cell(0, 1)).toHaveTextContent('Open')
  await userEvent.keyboard('{Delete}')
  await expect.element(cell(0, 1)).toHaveTextContent('Add a post')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(cell(0, 1)).toHaveTextContent('Open')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(cell(0, 1)).toHaveTextContent('Add a post')
  await expect.poll(who).toEqual([[MONDAY, 'ann']])
})

test('what is pasted onto a post gives it the person alone: the post stays itself, and the week is saved', async () => {
  week = { ...week, draft: [...week.draft, testPlanned(2, { date: '2027-03-24', staffId: 'ben' })] }
  await showWeek()
  focusOn(0, 0)
  await userEvent.keyboard('{Control>}c{/Control}{ArrowRight}{ArrowRight}{Control>}v{/Control}')
  await expect.element(cell(0, 2)).toHaveTextContent('Ann')
  await expect
    .poll(() => week.draft)
    .toEqual([testPlanned(1), testPlanned(2, { date: '2027-03-24', staffId: 'ann' })])
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect
    .poll(() => week.draft[1])
    .toEqual(testPlanned(2, { date: '2027-03-24', staffId: 'ben' }))
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('somebody is dragged from the crew onto a day, and from there to another', async () => {
  await showWeek()
  const ben = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Ben' })
  await ben.dropTo(cell(0, 2))
  await expect.element(cell(0, 2)).toHaveTextContent('Ben')
  await cell(0, 2).getByText('Ben').dropTo(cell(0, 4))
  await expect.element(cell(0, 4)).toHaveTextContent('Ben')
  await expect.element(cell(0, 2)).toHaveTextContent('Open')
})

test('by person, Enter on an empty half-day gives it, on a shift it opens the dialog', async () => {
  await showWeek('people')
  focusOn(1, 1)
  await userEvent.keyboard('{Enter}')
  await expect.element(cell(1, 1)).toHaveTextContent('Shift')
  await expect.poll(who).toContainEqual([MONDAY, 'ben'])
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
})

test('when somebody else was first, nothing is lost until it is decided', async () => {
  const asked = await showWeek()
  week = { ...week, version: 5, draft: [testPlanned(9, { date: '2027-03-24', staffId: 'ben' })] }
  focusOn(0, 1)
  await userEvent.keyboard('{Insert}')
  const alert = page.getByRole('alert').filter({ hasText: 'Somebody else changed this week' })
  await expect.element(alert).toBeVisible()
  await expect.element(cell(0, 1)).toHaveTextContent('Open')
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect.element(cell(0, 2)).toHaveTextContent('Ben')
  await expect.element(alert).not.toBeInTheDocument()
  expect(asked.filter(({ what }) => what.startsWith('PUT'))).toHaveLength(1)
})

test('publishing says for whom what changes, and sends what is on the screen', async () => {
  const asked = await showWeek()
  focusOn(0, 1)
  await userEvent.keyboard('{Insert}')
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish the week' })
  await expect.element(dialog.getByRole('heading', { name: /^Changes for 1 person/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByRole('toolbar').getByText('Published')).toBeVisible()
  expect(asked.slice(-2).map(({ what, body }) => [what, body])).toMatchObject([
    [`PUT ${WEEK}/draft`, { version: 1 }],
    [`POST ${WEEK}/publish`, { version: 2 }],
  ])
})
