import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { RetentionSection } from './retention-section.tsx'

const days = {
  chat: 30,
  contacts: 180,
  conversations: 365,
  handovers: 90,
  attendance: 730,
  shifts: 730,
}
const stored: Retention = {
  version: 4,
  company: { absences: 365, formerStaff: 365 },
  centers: { main: days, lyon: { ...days, chat: 7 } },
}
const doors = [
  { centerId: 'main', name: 'Berlin' },
  { centerId: 'lyon', name: 'Lyon' },
]

test('the days of a center are set, and what would go is shown for what is in the form', async () => {
  const asked = fakeServer({
    'GET /api/centers': () => succeed(doors),
    'GET /api/retention': () => succeed(stored),
    'POST /api/retention/preview': () =>
      succeed([
        { centerId: 'lyon', kind: 'chat', rows: 12 },
        { centerId: null, kind: 'absences', rows: 2 },
      ]),
    'PUT /api/retention': () => refuse('unavailable'),
  })
  await show(<RetentionSection />)
  await page.getByRole('button', { name: 'Berlin Center' }).click()
  await page.getByRole('option', { name: 'Lyon' }).click()
  const chat = page.getByRole('textbox', { name: 'Lines of the whole lobby' })
  await expect.element(chat).toHaveValue('7')
  await chat.fill('3')
  await page.getByRole('button', { name: 'Show what would be deleted' }).click()
  const table = page.getByRole('grid', { name: 'What would be deleted now' })
  const row = (name: string) => table.getByRole('row', { name })
  await expect
    .element(row('Lines of the whole lobby'))
    .toHaveTextContent('Lines of the whole lobbyLyon12')
  await expect
    .element(row('Absences with their notes'))
    .toHaveTextContent('Absences with their notesThe company2')
  const sent = { ...stored, centers: { ...stored.centers, lyon: { ...days, chat: 3 } } }
  expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual(sent)

  // What is shown was of other days: it goes with the next change.
  await chat.fill('2')
  await chat.click()
  await page.getByRole('textbox', { name: 'Absences with their notes' }).click()
  await expect.element(table).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => asked.find(({ what }) => what.startsWith('PUT'))?.body)
    .toMatchObject({ version: 4, centers: { lyon: { chat: 2 } } })
})
