import { type Refusal, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { TextField } from './field.tsx'
import { FieldGroup } from './field-group.tsx'
import { Form } from './form.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { hasUnsaved } from './unsaved.ts'
import { useForm } from './use-form.ts'

interface Company {
  name: string
  hours: { from: string; to: string }
}
const STORED: Company = { name: 'Green', hours: { from: '08:00', to: '18:00' } }

/** What was sent, oldest first, and how it is answered: saved, unless a refusal is set. */
let sent: Company[] = []
let answer: Refusal | null = null
/** Whether something that the form needs is not chosen yet. */
let isIncomplete = false
const save = async (value: Company) => {
  sent.push(value)
  return answer ?? succeed(value)
}

/** A page with a form and a link that leads on within it. */
function Page() {
  const [isLeft, setLeft] = useState(false)
  return (
    <>
      <a
        href="/elsewhere"
        onClick={(event) => {
          event.preventDefault()
          setLeft(true)
        }}
      >
        On
      </a>
      {isLeft ? <p>Somewhere else</p> : <CompanyForm />}
      <LeavingQuestion />
    </>
  )
}

function CompanyForm() {
  const form = useForm(STORED, save)
  const { name, hours } = form.value
  return (
    <Form form={form} label="Save it" isDisabled={isIncomplete}>
      <TextField
        name="name"
        label="Name"
        value={name}
        onChange={(typed) => form.change({ name: typed })}
        limit={10}
        isRequired
      />
      <FieldGroup
        label="Hours"
        name="hours"
        wrong={({ path }) => (path === 'hours.to' ? 'They end too early.' : undefined)}
      >
        <TextField
          label="From"
          value={hours.from}
          onChange={(from) => form.change({ hours: { ...hours, from } })}
        />
      </FieldGroup>
    </Form>
  )
}

afterEach(() => {
  sent = []
  answer = null
  isIncomplete = false
})

const name = () => page.getByRole('textbox', { name: 'Name' })
const send = () => page.getByRole('button', { name: 'Save it' })
const follow = () => page.getByRole('link', { name: 'On' })
const question = () => page.getByRole('dialog', { name: 'Not saved yet' })
const elsewhere = () => page.getByText('Somewhere else')

test('what is refused is said at the field that is named, which has the focus, until it is changed', async () => {
  await show(<Page />)
  answer = refuse('invalid', 'name: Invalid input: expected something else')
  await name().fill('Red')
  await send().click()
  await expect.element(name()).toHaveFocus()
  await expect.element(name()).toHaveAttribute('aria-invalid', 'true')
  await expect
    .element(name())
    .toHaveAccessibleDescription('This cannot be saved like this. Please check it.')
  await expect.element(page.getByRole('alert')).toHaveTextContent('')
  await name().fill('Blue')
  await expect.element(name()).toHaveAccessibleDescription('')
})

test('a field that is missing says so, and what has a reason of its own says that', async () => {
  await show(<Page />)
  answer = refuse('invalid', 'name: Too small: expected string to have >=1 characters')
  await name().fill('')
  await send().click()
  await expect.element(name()).toHaveAccessibleDescription('Please fill this in.')
  answer = refuse('name-taken', 'name: like that of a colleague')
  await name().fill('Rita')
  await send().click()
  await expect.element(name()).toHaveAccessibleDescription(/^Somebody in the team has this name/)
})

test('a group of controls says what is wrong within it', async () => {
  await show(<Page />)
  answer = refuse('invalid', 'hours.to: must be later')
  await name().fill('Red')
  await send().click()
  const hours = page.getByRole('group', { name: 'Hours' })
  await expect.element(hours).toHaveAccessibleDescription('They end too early.')
  await expect.element(hours.getByRole('textbox', { name: 'From' })).toHaveFocus()
})

test('what names no field of the form is said at its end, in the reader’s words', async () => {
  await show(<Page />, 'de')
  answer = refuse('invalid', 'colours.primary: must be a colour')
  await name().fill('Red')
  await send().click()
  const end = page.getByRole('alert')
  await expect.element(end).toHaveTextContent('Das war nicht lesbar. Bitte prüfen Sie die Eingabe.')
})

test('a text that is too long stays whole, says how long it is, and is not sent', async () => {
  await show(<Page />)
  await name().fill('Green and Sons')
  await expect.element(name()).toHaveValue('Green and Sons')
  await expect
    .element(name())
    .toHaveAccessibleDescription('That is too long. 10 characters fit, this has 14.')
  await send().click()
  await expect.element(name()).toHaveFocus()
  expect(sent).toEqual([])
  await name().fill('Green Sons')
  await send().click()
  await expect.poll(() => sent).toMatchObject([{ name: 'Green Sons' }])
})

test('who has changed nothing, saved, or typed it back leaves unasked', async () => {
  await show(<Page />)
  await name().fill('Red')
  await expect.poll(() => hasUnsaved()).toBe(true)
  await name().fill('Green')
  await expect.poll(() => hasUnsaved()).toBe(false)
  await name().fill('Red')
  await send().click()
  await expect.element(page.getByText('Saved.')).toBeVisible()
  expect(hasUnsaved()).toBe(false)
  await follow().click()
  await expect.element(elsewhere()).toBeVisible()
})

test('who leaves with changes may stay: what was typed is still there', async () => {
  await show(<Page />)
  await name().fill('Red')
  await follow().click()
  await expect.element(question()).toBeVisible()
  await question().getByRole('button', { name: 'Stay' }).click()
  await expect.element(name()).toHaveValue('Red')
  await follow().click()
  await userEvent.keyboard('{Escape}')
  await expect.element(name()).toHaveValue('Red')
  expect(sent).toEqual([])
})

test('who leaves with changes may discard them', async () => {
  await show(<Page />)
  await name().fill('Red')
  await follow().click()
  await question().getByRole('button', { name: 'Discard' }).click()
  await expect.element(elsewhere()).toBeVisible()
  expect(sent).toEqual([])
  expect(hasUnsaved()).toBe(false)
})

test('who leaves with changes may save them first, and stays where they are refused', async () => {
  await show(<Page />)
  answer = refuse('invalid', 'name: no')
  await name().fill('Red')
  await follow().click()
  await userEvent.keyboard('{Enter}') // saving is what is offered first
  await expect.element(name()).toHaveFocus()
  await name().fill('Green and Sons')
  await follow().click()
  await question().getByRole('button', { name: 'Save' }).click()
  await expect.element(name()).toHaveFocus()
  answer = null
  await name().fill('Blue')
  await follow().click()
  await question().getByRole('button', { name: 'Save' }).click()
  await expect.element(elsewhere()).toBeVisible()
  expect(sent.map((one) => one.name)).toEqual(['Red', 'Blue'])
})

test('what lacks something cannot be saved by the question either: staying is what is offered first', async () => {
  isIncomplete = true
  await show(<Page />)
  await name().fill('Red')
  await follow().click()
  await expect.element(question()).toMatchTextContent(/cannot be saved yet/)
  await expect.element(question().getByRole('button', { name: 'Save' })).toBeDisabled()
  await expect.element(question().getByRole('button', { name: 'Stay' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(name()).toHaveValue('Red')
  expect(sent).toEqual([])
})

test('the end of the tab is asked about by the browser while something is not saved', async () => {
  await show(<Page />)
  const end = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(end()).toBe(false)
  await name().fill('Red')
  await vi.waitFor(() => expect(end()).toBe(true))
  await name().fill('Green')
  await vi.waitFor(() => expect(end()).toBe(false))
})
