import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { MONDAY, testCenter, testPlanned } from '@foyer/shared/shifts/shifts-fixture.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { PersonChooser } from './person-chooser.tsx'
import { type Plan, PlanContext } from './plan-context.ts'
import { openWeekDraft } from './week-draft.ts'

const halfDay = { id: 'morning', from: '08:00', to: '13:00' }
const WEEK: Week = {
  centerId: 'main',
  monday: MONDAY,
  version: 1,
  state: 'draft',
  draft: [],
  published: [],
  publishedAt: null,
}
const crew = [
  testMember('zoe', { name: 'Zoë Ångström' }),
  testMember('ben', { name: 'Ben', availability: { '1-morning': 'cannot' } }),
  testMember('ann', { name: 'Ann', availability: { '1-morning': 'wish' } }),
]

beforeEach(() => localStorage.clear())

/** The chooser for a post on Monday morning, else for a new one; who is chosen lands in the list. */
async function showChooser(post: PlannedShift | null = null): Promise<string[]> {
  fakeServer()
  const chosen: string[] = []
  const plan: Plan = {
    center: testCenter,
    monday: MONDAY,
    dates: [MONDAY],
    halfDays: [halfDay],
    crew: { crew, history: [], busy: [] },
    people: new Map(crew.map((member) => [member.staffId, member])),
    store: openWeekDraft(WEEK),
    later: [],
    readAgain: async () => {},
    showWeek: () => {},
    changes: new Map(),
    proposal: null,
    propose: () => {},
    now: 0,
    wall: '2000-01-01T00:00',
    editable: true,
  }
  await show(
    <PlanContext value={plan}>
      <PersonChooser
        slot={{ date: MONDAY, halfDay }}
        post={post}
        onChoose={(staffId) => chosen.push(staffId)}
      />
    </PlanContext>,
  )
  return chosen
}

const names = () =>
  page
    .getByRole('option')
    .elements()
    .map((option) => option.textContent?.match(/^(Zoë Ångström|Ben|Ann)/)?.[0])

test('who fits best comes first, who cannot last, under the heading that says so', async () => {
  await showChooser()
  await expect.poll(names).toEqual(['Ann', 'Zoë Ångström', 'Ben'])
  await expect.element(page.getByText('A rule is against it')).toBeVisible()
})

test('one is found by any part of the name, without its accents, and chosen by the keyboard', async () => {
  const chosen = await showChooser()
  await expect.element(page.getByRole('textbox', { name: 'Find somebody' })).toHaveFocus()
  await userEvent.keyboard('angs')
  await expect.poll(names).toEqual(['Zoë Ångström'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => chosen).toEqual(['zoe'])
})

test('who cannot may be chosen all the same: a lead may know better', async () => {
  const chosen = await showChooser()
  await page.getByRole('option', { name: /^Ben/ }).click()
  expect(chosen).toEqual(['ben'])
})

test('who has a post is marked, and it is given to somebody else by mouse and by keyboard', async () => {
  const chosen = await showChooser(testPlanned(1, { staffId: 'ann' }))
  const option = (name: RegExp) => page.getByRole('option', { name })
  await expect.element(option(/^Ann/)).toHaveAttribute('aria-selected', 'true')
  await option(/^Zoë/).click()
  expect(chosen).toEqual(['zoe'])
  await page.getByRole('textbox', { name: 'Find somebody' }).click()
  await userEvent.keyboard('ben{ArrowDown}{Enter}')
  await expect.poll(() => chosen).toEqual(['zoe', 'ben'])
  await userEvent.keyboard('{Control>}a{/Control}ann{ArrowDown}{Enter}')
  await expect.poll(() => chosen).toEqual(['zoe', 'ben', 'ann'])
})

test('nobody of that name is said', async () => {
  await showChooser()
  await userEvent.keyboard('nobody')
  await expect.element(page.getByText('Nothing fits.')).toBeVisible()
  expect(names().filter((name) => name !== undefined)).toEqual([])
})
