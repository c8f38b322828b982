import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { ClashQuestion } from './clash-question.tsx'
import { useSharedForm } from './use-shared-form.ts'

interface Place {
  version: number
  name: string
  phone: string
}

/** What the server has; it takes what knows its version. */
let stored: Place
let saved: Place[]
/** What the server knows of who was first. */
let by: { by?: string; at?: number } = {}
beforeEach(() => {
  stored = { version: 1, name: 'Berlin', phone: '' }
  saved = []
  by = {}
})
const read = async () => succeed(stored)
async function save(place: Place): Promise<Result<Place>> {
  if (place.version !== stored.version) {
    return { ...refuse('conflict'), stored: { version: stored.version, ...by } }
  }
  saved.push(place)
  stored = { ...place, name: place.name.trim(), version: place.version + 1 }
  return succeed(stored)
}
/** Somebody else saves while the form is open. */
const meanwhile = (part: Partial<Place>) => {
  stored = { ...stored, ...part, version: stored.version + 1 }
}

function PlaceForm() {
  const form = useSharedForm(stored, { read, save })
  const { name, phone } = form.value
  return (
    <Form form={form} label="Save">
      <TextField label="Name" value={name} onChange={(typed) => form.change({ name: typed })} />
      <TextField label="Phone" value={phone} onChange={(typed) => form.change({ phone: typed })} />
      <ClashQuestion form={form} parts={{ name: 'The name', phone: 'The phone' }} />
    </Form>
  )
}

const field = (name: string) => page.getByRole('textbox', { name })
const question = () => page.getByRole('region', { name: /^You and somebody else/ })
async function rename(name: string): Promise<void> {
  await show(<PlaceForm />)
  await userEvent.fill(field('Name'), name)
}
const press = (name: string) => page.getByRole('button', { name }).click()

test('what only somebody else changed comes into the form, and nothing is asked', async () => {
  await rename('Berlin Mitte')
  meanwhile({ phone: '+49 30 1234567' })
  await press('Save')
  await expect.element(page.getByText('Saved.')).toBeVisible()
  await expect.element(field('Phone')).toHaveValue('+49 30 1234567')
  expect(stored).toEqual({ version: 3, name: 'Berlin Mitte', phone: '+49 30 1234567' })
  expect(question().query()).toBeNull()
})

test('what both changed is asked about by name, and what was typed stays', async () => {
  await rename('Mine')
  meanwhile({ name: 'Theirs', phone: '1234567' })
  await press('Save')
  await expect.element(question().getByText('The name')).toBeVisible()
  expect(question().getByText('The phone').query()).toBeNull()
  await expect.element(page.getByText(/^Somebody else changed this/)).toBeVisible()
  await expect.element(field('Name')).toHaveValue('Mine')
  expect(saved).toEqual([])
})

test('who was first is named, and when, in German too', async () => {
  by = { by: 'Rita Rep', at: Date.parse('2027-03-22T09:30:00Z') }
  await show(<PlaceForm />, 'de')
  await userEvent.fill(field('Name'), 'Mine')
  meanwhile({ name: 'Theirs' })
  await press('Save')
  const asked = page.getByRole('region', { name: /^Rita Rep hat das am 22\. März.* geändert/ })
  await expect.element(asked).toBeVisible()
})

test('theirs can be loaded, and changed further', async () => {
  await rename('Mine')
  meanwhile({ name: 'Theirs' })
  await press('Save')
  await press('Load theirs')
  await expect.element(field('Name')).toHaveValue('Theirs')
  expect(question().query()).toBeNull()
  await expect.element(page.getByRole('alert')).toBeEmptyDOMElement()
  await userEvent.fill(field('Name'), 'Theirs and mine')
  await press('Save')
  await expect.element(page.getByText('Saved.')).toBeVisible()
  expect(stored.name).toBe('Theirs and mine')
})

test('mine can be saved over it; who comes in between once more is asked about once more', async () => {
  await rename('Mine')
  meanwhile({ name: 'Theirs', phone: '1234567' })
  await press('Save')
  await expect.element(question()).toBeVisible()
  meanwhile({ name: 'Theirs again' })
  await press('Save mine over it')
  await expect.element(question()).toBeVisible()
  expect(saved).toEqual([])
  await press('Save mine over it')
  await expect.element(page.getByText('Saved.')).toBeVisible()
  expect(stored).toEqual({ version: 4, name: 'Mine', phone: '1234567' })
})
