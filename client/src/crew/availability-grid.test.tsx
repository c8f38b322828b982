import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { testCenter } from '@foyer/shared/shifts/shifts-fixture.ts'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { AvailabilityGrid } from './availability-grid.tsx'

let said: CrewMember['availability']

function Answers({ first }: { first: CrewMember['availability'] }) {
  const [availability, setAvailability] = useState(first)
  said = availability
  return (
    <AvailabilityGrid
      halfDays={testCenter.halfDays}
      availability={availability}
      onChange={setAvailability}
    />
  )
}

test('a press goes on to the next answer, round and round', async () => {
  await show(<Answers first={{ '2-morning': 'wish' }} />)
  const tuesday = page.getByRole('button', { name: /^Tuesday, Morning/ })
  await expect.element(tuesday).toHaveAccessibleName(/wish/i)
  const answers = []
  for (let i = 0; i < 4; i++) {
    await tuesday.click()
    answers.push(said['2-morning'])
  }
  expect(answers).toEqual(['can', 'rather-not', 'cannot', 'wish'])
})

test('by keys: one stop for Tab, arrows between half-days, Enter and Space answer', async () => {
  await show(<Answers first={{}} />)
  await userEvent.keyboard('{Tab}{ArrowDown}{ArrowRight}')
  await expect.element(page.getByRole('button', { name: /^Tuesday, Afternoon/ })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(said).toEqual({ '2-afternoon': 'rather-not' })
  await userEvent.keyboard('{PageDown}{Home} ')
  expect(said).toEqual({ '2-afternoon': 'rather-not', '7-morning': 'rather-not' })
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.closest('[role="grid"]')).toBeNull()
})
