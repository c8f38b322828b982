import { DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { HoursPart } from './hours-part.tsx'

function Hours({ monday, tuesday }: Record<'monday' | 'tuesday', [string, string]>) {
  const of = ([from, to]: [string, string]) => [{ from, to }]
  const { week: usual } = DEFAULT_CENTER.calendar
  const [week, setWeek] = useState({ ...usual, 1: of(monday), 2: of(tuesday) })
  return <HoursPart week={week} onChange={(changed) => setWeek({ ...week, ...changed } as never)} />
}

const day = (name: string) => page.getByRole('group', { name, exact: true })

test('hours that run into the next day’s are marked at both: either may be what was meant otherwise', async () => {
  await show(<Hours monday={['20:00', '09:00']} tuesday={['08:00', '18:00']} />)
  const said = /Monday goes on through midnight until after Tuesday has begun/
  await expect.element(day('Monday')).toHaveAccessibleDescription(said)
  await expect.element(day('Tuesday')).toHaveAccessibleDescription(said)
  await expect.element(day('Wednesday')).toHaveAccessibleDescription('')
})

test('hours that end when they begin say that they are a whole day, later ones that they end on the next', async () => {
  await show(<Hours monday={['09:00', '09:00']} tuesday={['18:00', '02:00']} />)
  await expect.element(day('Monday')).toMatchTextContent(/24 hours/)
  await expect.element(day('Tuesday')).toMatchTextContent(/the next day/)
  await expect.element(day('Tuesday')).not.toMatchTextContent(/24 hours/)
  await expect.element(day('Wednesday')).not.toMatchTextContent(/next day/)
})
