import type { Crew } from '@foyer/shared/crew/crew-contract.ts'
import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import {
  at,
  MONDAY,
  testCenter,
  testPlanned,
  testShift,
} from '@foyer/shared/shifts/shifts-fixture.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { type Answers, fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { WeekTab } from './week-tab.tsx'
import type { WeekCount, WeekView } from './week-view.ts'

const WEEK = `/api/rota/main/weeks/${MONDAY}`
const crew: Crew = {
  crew: [
    testMember('zoe', { name: 'Zoe', centers: ['lima'] }),
    testMember('ann', { name: 'Ann' }),
    testMember('ben', { name: 'Ben' }),
  ],
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
async function showWeek(view: WeekView = 'half-days', weeks: WeekCount = 1, known: Crew = crew) {
  const onWeek = vi.fn()
  const asked = fakeServer({
    [`GET ${WEEK}`]: () => succeed(week),
    [`GET /api/rota/main/crew?monday=${MONDAY}`]: () => succeed(known),
    ...followingWeeks(),
    'GET /api/centers': () => succeed([{ centerId: 'lima', name: 'Lima' }]),
    [`PUT ${WEEK}/draft`]: (body) => {
      const { version, shifts } = body as { version: number; shifts: PlannedShift[] }
      if (version !== week.version) {
        const at = Date.parse('2027-03-22T09:30:00Z')
        return { ...refuse('conflict'), stored: { version: week.version, by: 'Lea Lead', at } }
      }
      week = { ...week, version: version + 1, draft: shifts }
      return succeed(week)
    },
    [`POST ${WEEK}/publish`]: (body) => {
      if ((body as { version: number }).version !== week.version) return refuse('conflict')
      week = { ...week, version: week.version + 1, state: 'published', publishedAt: 0 }
      return succeed(week)
    },
  })
  const now = at('2027-03-20', '12:00')
  const shown = { center: testCenter, monday: MONDAY, now, view, weeks, onWeek }
  await show(<WeekTab {...shown} onView={() => {}} />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  return { asked, onWeek }
}

/** What is planned in later weeks by now, by Monday. */
let laterDrafts: Map<string, PlannedShift[]>

/** Weeks that nobody planned, but for one with two posts. */
function followingWeeks(): Answers {
  const weeks = Array.from({ length: 12 }, (_, i) => addDays(MONDAY, 7 * (i + 1)))
  laterDrafts = new Map(
    weeks.map((monday, i) => [
      monday,
      i === 1 ? [1, 2].map((n) => testPlanned(20 + n, { date: monday })) : [],
    ]),
  )
  const known = (monday: string) => {
    const draft = laterDrafts.get(monday)!
    return succeed({ ...week, monday, version: draft.length, draft })
  }
  return Object.fromEntries(
    weeks.flatMap((monday) => [
      [`GET /api/rota/main/weeks/${monday}`, () => known(monday)],
      [`PUT /api/rota/main/weeks/${monday}/draft`, () => known(monday)],
    ]),
  )
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

test('the crew are those of the center; others are shown on demand, with theirs, and cannot be dragged', async () => {
  await showWeek()
  const aside = page.getByRole('complementary', { name: 'Crew' })
  await expect.element(aside.getByRole('listitem').filter({ hasText: 'Ann' })).toBeVisible()
  expect(aside.getByText('Zoe').elements()).toEqual([])
  await aside.getByText('1 who does not serve this center').click()
  const zoe = aside.getByRole('listitem').filter({ hasText: 'Zoe' })
  await expect.element(zoe).toMatchTextContent('Lima')
  expect(zoe.element().getAttribute('draggable')).toBeNull()
  await expect.element(aside).toHaveStyle({ position: 'sticky' })
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

test('what somebody else changed of other posts comes in, and both are saved', async () => {
  await showWeek()
  week = {
    ...week,
    version: 5,
    draft: [...week.draft, testPlanned(9, { date: '2027-03-24', staffId: 'ben' })],
  }
  focusOn(0, 1)
  await userEvent.keyboard('{Insert}')
  await expect.element(cell(0, 2)).toHaveTextContent('Ben')
  await expect.element(cell(0, 1)).toHaveTextContent('Open')
  await expect
    .element(page.getByRole('status').getByText(/with what somebody else changed/))
    .toBeVisible()
  expect(who()).toEqual([
    [MONDAY, 'ann'],
    ['2027-03-24', 'ben'],
    ['2027-03-23', null],
  ])
})

test('of a post that somebody else changed too it is asked which counts, and of no other', async () => {
  await showWeek()
  const theirs = [testPlanned(1, { staffId: 'ben' }), testPlanned(9, { date: '2027-03-24' })]
  week = { ...week, version: 5, draft: theirs }
  focusOn(0, 0)
  await userEvent.keyboard('{Delete}{ArrowRight}{Insert}')
  const clashes = page.getByRole('region', { name: /changed 1 post that you changed too/ })
  await expect.element(clashes).toBeVisible()
  await expect.element(clashes.getByText(/It was Lea Lead, on 22 Mar/)).toBeVisible()
  await expect.element(cell(0, 0)).toHaveTextContent('Open')
  await expect.element(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
  await expect.element(clashes.getByRole('button', { name: 'Keep yours: Open' })).toBeVisible()
  await clashes.getByRole('button', { name: 'Take theirs: Ben' }).click()
  await expect.element(clashes).not.toBeInTheDocument()
  await expect.element(cell(0, 0)).toHaveTextContent('Ben')
  await expect.poll(who).toEqual([
    [MONDAY, 'ben'],
    ['2027-03-24', 'ann'],
    ['2027-03-23', null],
  ])
})

test('what somebody else saved before one publishes is shown before it is published', async () => {
  await showWeek()
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish the week' })
  week = { ...week, version: 5, draft: [...week.draft, testPlanned(9, { staffId: 'ben' })] }
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect.element(dialog.getByText(/Somebody else changed this/)).toBeVisible()
  await expect.element(dialog.getByRole('listitem').filter({ hasText: 'Ben' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
})

test('what differs from the published plan is marked in the grid, read aloud, and listed', async () => {
  const [first, second, third] = [1, 2, 3].map((number) =>
    testShift(number, { date: `2027-03-2${number + 1}` }),
  )
  const draft = [
    testPlanned(1, { staffId: 'ben' }),
    testPlanned(2, { date: '2027-03-23' }),
    testPlanned(4, { date: '2027-03-25', staffId: 'ben' }),
  ]
  week = { ...week, state: 'changed', publishedAt: 1, draft, published: [first!, second!, third!] }
  await showWeek()
  await expect.element(cell(0, 0)).toMatchTextContent('changed since published, was: Ann')
  await expect.element(cell(0, 1)).not.toMatchTextContent('since published')
  await expect.element(cell(1, 2)).toMatchTextContent('removed since published: Ann')
  await expect.element(cell(0, 3)).toMatchTextContent('new since published')
  const list = page.getByRole('region', { name: 'What publishing will change' })
  await expect
    .element(list.getByRole('listitem').filter({ hasText: /^Ben/ }))
    .toMatchTextContent(/New:.*New:/)
  await expect
    .element(list.getByRole('listitem').filter({ hasText: /^Ann/ }))
    .toMatchTextContent(/No longer:.*No longer:/)
})

test('by person the marks say who gets and who no longer has a half-day', async () => {
  const draft = [testPlanned(1, { staffId: 'ben' })]
  week = { ...week, state: 'changed', publishedAt: 1, draft, published: [testShift(1)] }
  await showWeek('people')
  await expect.element(cell(0, 0)).toMatchTextContent('no longer')
  await expect.element(cell(1, 0)).toMatchTextContent('new since published')
})

test('a week is copied to those that follow: what becomes of each is shown before, and its choice is kept to', async () => {
  const { asked } = await showWeek()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Copy to the weeks that follow…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy to the weeks that follow…' })
  await expect.element(dialog.getByText(/^Week 13.*: 1 post$/)).toBeVisible()
  await expect.element(dialog.getByText(/^Week 14.*stays, with 2 posts/)).toBeVisible()
  await dialog.getByText('Are replaced').click()
  await expect.element(dialog.getByText(/^Week 14.*: 1 post, instead of 2 posts/)).toBeVisible()
  await dialog.getByText('Stay as they are').click()
  await dialog.getByRole('textbox', { name: 'How many weeks' }).fill('2')
  await userEvent.keyboard('{Tab}')
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  const saved = asked.filter(({ what }) => what.startsWith('PUT'))
  expect(saved.map(({ what, body }) => [what, body])).toMatchObject([
    [
      'PUT /api/rota/main/weeks/2027-03-29/draft',
      { version: 0, shifts: [{ date: '2027-03-29', staffId: 'ann' }] },
    ],
  ])
})

test('weeks beside each other are one grid: later ones are read by keys, changed by none, and opened by Enter', async () => {
  const { asked, onWeek } = await showWeek('people', 4)
  const grid = page.getByRole('grid', { name: 'The weeks by person' })
  await expect.element(grid).toBeVisible()
  const heads = [...document.querySelectorAll('thead tr:first-child th')]
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    'Week 12 · planned here',
    'Week 13 · not planned yet Plan Week 13',
    'Week 14 · Draft Plan Week 14',
    'Week 15 · not planned yet Plan Week 15',
  ])
  await expect.element(cell(0, 28)).toHaveTextContent('Shift')
  await expect.element(cell(1, 28)).not.toHaveTextContent('Shift')
  focusOn(0, 0)
  await userEvent.keyboard('{End}')
  await expect.element(cell(0, 55)).toHaveFocus()
  focusOn(0, 28)
  const chosen = page.getByRole('region', { name: 'Chosen cell' })
  await expect.element(chosen.getByText(/Ann/)).toBeVisible()
  await userEvent.keyboard('{Delete}{Insert}')
  await expect.element(cell(0, 28)).toHaveTextContent('Shift')
  // What was copied there is put into the week that is planned.
  await userEvent.keyboard('{Control>}c{/Control}')
  focusOn(1, 2)
  await userEvent.keyboard('{Control>}v{/Control}')
  await expect.element(cell(1, 2)).toHaveTextContent('Shift')
  focusOn(0, 28)
  await userEvent.keyboard('{Enter}')
  expect(onWeek).toHaveBeenCalledExactlyOnceWith(addDays(MONDAY, 14))
  await expect.poll(() => week.draft.length).toBe(2)
  expect(asked.filter(({ what }) => what.startsWith('PUT')).map(({ what }) => what)).toEqual([
    `PUT ${WEEK}/draft`,
  ])
})

test('four weeks of two half-days fit beside each other, the planned one with the most room; where they do not, an arrow says so', async () => {
  await showWeek('people', 4)
  await expect.element(page.getByRole('grid', { name: 'The weeks by person' })).toBeVisible()
  const more = () => document.querySelector('[data-more]')!.getAttribute('data-more')
  const width = (column: number) => cell(0, column).element().getBoundingClientRect().width
  expect(more()).toBe('false')
  expect(cell(0, 55).element().getBoundingClientRect().right).toBeLessThanOrEqual(1280)
  expect(width(0)).toBeGreaterThanOrEqual(24)
  expect(width(0)).toBeGreaterThan(width(55))
  await expect.element(page.getByTitle(/^Morning/).first()).toHaveTextContent('08')
  await page.viewport(390, 844)
  await expect.poll(more).toBe('true')
  focusOn(0, 0)
  await userEvent.keyboard('{End}')
  await expect.poll(more).toBe('false')
})

test('by person a center that nobody serves says so in its grid', async () => {
  week = { ...week, draft: [] }
  const [zoe] = crew.crew
  await showWeek('people', 1, { ...crew, crew: [zoe!] })
  await expect.element(page.getByText(/^Nobody serves this center yet/)).toBeVisible()
})

test('what others planned in the weeks that show is read again, and counts for no change of this one', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { asked } = await showWeek('people', 2)
  await expect.element(page.getByRole('grid', { name: 'The weeks by person' })).toBeVisible()
  expect(cell(0, 14).element().textContent).not.toContain('Shift')
  laterDrafts.set(addDays(MONDAY, 7), [testPlanned(31, { date: addDays(MONDAY, 7) })])
  week = { ...week, version: 2, draft: [testPlanned(1, { staffId: 'ben' })] }
  vi.advanceTimersByTime(MINUTE)
  vi.useRealTimers()
  await expect.element(cell(0, 14)).toMatchTextContent('Shift')
  await expect.element(cell(1, 0)).toMatchTextContent('Shift')
  expect(asked.filter(({ what }) => !what.startsWith('GET'))).toEqual([])
})

test('publishing says for whom what changes, and sends what is on the screen', async () => {
  const { asked } = await showWeek()
  focusOn(0, 1)
  await userEvent.keyboard('{Insert}')
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish the week' })
  await expect.element(dialog.getByRole('heading', { name: /^Changes for 1 person/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(page.getByRole('toolbar').getByText('Published')).toBeVisible()
  const sent = asked.filter(({ what }) => !what.startsWith('GET'))
  expect(sent.map(({ what, body }) => [what, body])).toMatchObject([
    [`PUT ${WEEK}/draft`, { version: 1 }],
    [`POST ${WEEK}/publish`, { version: 2 }],
  ])
})
