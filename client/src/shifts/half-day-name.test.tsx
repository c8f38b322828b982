import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { HalfDayName, HalfDaysContext } from './half-day-name.tsx'

test('a half-day is called as its center names it, else in the reader’s language, else by its id', async () => {
  const centers = [
    { centerId: 'main', halfDays: [{ id: 'morning', name: 'Early' }] },
    { centerId: 'lima', halfDays: [{ id: 'afternoon', name: '' }] },
  ]
  await show(
    <HalfDaysContext value={centers}>
      <ul>
        {['morning', 'afternoon', 'late-evening'].map((id) => (
          <li key={id}>
            <HalfDayName halfDay={{ id }} />
          </li>
        ))}
      </ul>
    </HalfDaysContext>,
  )
  const names = () =>
    page
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent)
  await expect.poll(names).toEqual(['Early', 'Afternoon', 'Late evening'])
})
