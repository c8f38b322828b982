import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { AvailabilityGrid } from './availability-grid.tsx'

type Availability = CrewMember['availability']
const HALF_DAYS = [
  { id: 'morning', from: '08:00', to: '13:00' },
  { id: 'afternoon', from: '13:00', to: '18:00' },
]

interface Asked {
  first: Availability
  onChange(availability: Availability): void
}

/** The grid between two buttons. */
function Page({ first, onChange }: Asked) {
  const [availability, setAvailability] = useState(first)
  const change = (next: Availability) => {
    onChange(next)
    setAvailability(next)
  }
  return (
    <>
      <button type="button">before</button>
      <AvailabilityGrid halfDays={HALF_DAYS} availability={availability} onChange={change} />
      <button type="button">after</button>
    </>
  )
}

/** Shows the grid; each change lands in the list. */
async function showGrid(first: Availability = {}): Promise<Availability[]> {
  const said: Availability[] = []
  await show(<Page first={first} onChange={(availability) => said.push(availability)} />)
  return said
}

const cell = (name: RegExp) => page.getByRole('button', { name })
const focused = () => document.activeElement?.getAttribute('aria-label') ?? null
const press = (keys: string) => userEvent.keyboard(keys)

test('Tab goes in once and out again, to the cell that was left', async () => {
  await showGrid()
  await page.getByRole('button', { name: 'before' }).click()
  await press('{Tab}')
  expect(focused()).toMatch(/^Monday, Morning/)
  await press('{ArrowDown}{Tab}')
  await expect.element(page.getByRole('button', { name: 'after' })).toHaveFocus()
  await press('{Shift>}{Tab}{/Shift}')
  expect(focused()).toMatch(/^Tuesday, Morning/)
})

test('arrow keys go through the cells and stop at the border', async () => {
  await showGrid()
  await page.getByRole('button', { name: 'before' }).click()
  await press('{Tab}{ArrowUp}{ArrowLeft}')
  expect(focused()).toMatch(/^Monday, Morning/)
  await press('{ArrowRight}{ArrowRight}')
  expect(focused()).toMatch(/^Monday, Afternoon/)
  await press('{ArrowDown}{ArrowDown}{ArrowLeft}')
  expect(focused()).toMatch(/^Wednesday, Morning/)
  await press('{End}')
  expect(focused()).toMatch(/^Wednesday, Afternoon/)
  await press('{Home}')
  expect(focused()).toMatch(/^Wednesday, Morning/)
  await press('{Control>}{End}{/Control}')
  expect(focused()).toMatch(/^Sunday, Afternoon/)
})

test('Space and Enter go on to the next answer, around to the first', async () => {
  const said = await showGrid({ '1-morning': 'can' })
  await page.getByRole('button', { name: 'before' }).click()
  await press('{Tab}{ }')
  const second = said.at(-1)!['1-morning']
  expect(second).not.toBe('can')
  await press('{Enter}{Enter}{Enter}')
  expect(said.map((availability) => availability['1-morning'])).toHaveLength(4)
  expect(new Set(said.map((availability) => availability['1-morning'])).size).toBe(4)
  expect(said.at(-1)!['1-morning']).toBe('can')
  expect(focused()).toMatch(/^Monday, Morning: Can/)
})

test('a press on a cell answers for it alone, and the keyboard goes on from there', async () => {
  const said = await showGrid({ '7-afternoon': 'wish' })
  await cell(/^Friday, Afternoon/).click()
  expect(Object.keys(said.at(-1)!).toSorted()).toEqual(['5-afternoon', '7-afternoon'])
  expect(said.at(-1)!['7-afternoon']).toBe('wish')
  await press('{ArrowDown}')
  expect(focused()).toMatch(/^Saturday, Afternoon/)
})
