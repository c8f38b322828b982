import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { Button } from './button.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { leaveBy, useUnsaved } from './unsaved.ts'
import { useHistory } from './use-history.ts'

const PLACES = ['#first', '#second', '#third']

let before: string
beforeEach(() => {
  before = location.href
  history.replaceState(null, '', '#first')
})
afterEach(() => history.replaceState(null, '', before))

/** A page with places, and a switch for whether something in it is not saved. */
function Page() {
  const [place, setPlace] = useState(location.hash)
  const [isChanged, setChanged] = useState(false)
  const push = useHistory(() => setPlace(location.hash))
  useUnsaved(isChanged, {
    canSave: () => true,
    save: async () => true,
    discard: () => setChanged(false),
  })
  const go = (to: string) => {
    push(to)
    setPlace(to)
  }
  return (
    <>
      {PLACES.map((to) => (
        <Button key={to} onPress={() => leaveBy(() => go(to))}>
          {to}
        </Button>
      ))}
      <Button onPress={() => setChanged(true)}>Change</Button>
      <p role="note">{place}</p>
      <LeavingQuestion />
    </>
  )
}

const place = () => page.getByRole('note')
const press = (name: string) => page.getByRole('button', { name }).click()
const question = () => page.getByRole('dialog', { name: 'Not saved yet' })

test('Back and Forward lead through the places', async () => {
  await show(<Page />)
  await press('#second')
  await press('#third')
  history.back()
  await expect.element(place()).toHaveTextContent('#second')
  history.back()
  await expect.element(place()).toHaveTextContent('#first')
  history.forward()
  await expect.element(place()).toHaveTextContent('#second')
  expect(location.hash).toBe('#second')
})

test('an address that is typed shows its place, and Back the one before', async () => {
  await show(<Page />)
  await press('#second')
  location.hash = '#third'
  await expect.element(place()).toHaveTextContent('#third')
  history.back()
  await expect.element(place()).toHaveTextContent('#second')
})

test('Back asks about what is not saved: who stays is where he was, who discards has gone', async () => {
  await show(<Page />)
  await press('#second')
  await press('Change')
  history.back()
  await question().getByRole('button', { name: 'Stay' }).click()
  await expect.poll(() => location.hash).toBe('#second')
  await expect.element(place()).toHaveTextContent('#second')
  history.back()
  await question().getByRole('button', { name: 'Discard' }).click()
  await expect.element(place()).toHaveTextContent('#first')
  expect(location.hash).toBe('#first')
})
