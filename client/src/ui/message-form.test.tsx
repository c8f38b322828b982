import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { MessageForm } from './message-form.tsx'

const field = () => page.getByLabelText('Message')
const send = () => page.getByRole('button', { name: 'Send' })

/** A form whose lines wait for the test to answer them. */
async function showForm(rows?: number) {
  const sent: { text: string; answer(result: Result<null>): void }[] = []
  await show(
    <MessageForm
      label="Message"
      sendLabel="Send"
      {...(rows ? { rows } : {})}
      onSend={(text) => new Promise((answer) => sent.push({ text, answer }))}
    />,
  )
  return sent
}

test('a line is sent by Enter, and the field is empty once it was accepted', async () => {
  const sent = await showForm()
  await field().fill('Hello there')
  await userEvent.keyboard('{Enter}')
  expect(sent.map(({ text }) => text)).toEqual(['Hello there'])
  await expect.element(field()).toHaveValue('Hello there')
  sent[0]!.answer(succeed(null))
  await expect.element(field()).toHaveValue('')
})

test('a second Enter while the line is on its way sends nothing', async () => {
  const sent = await showForm()
  await field().fill('Once')
  await userEvent.keyboard('{Enter}{Enter}')
  await send().click()
  expect(sent).toHaveLength(1)
})

test('what is typed while a line is on its way stays', async () => {
  const sent = await showForm()
  await field().fill('First')
  await userEvent.keyboard('{Enter}')
  await field().fill('First, and more')
  sent[0]!.answer(succeed(null))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => sent.map(({ text }) => text)).toEqual(['First', 'First, and more'])
})

test('a refused line stays, with the reason below it, until it is changed', async () => {
  const sent = await showForm()
  await field().fill('Too fast')
  await send().click()
  sent[0]!.answer(refuse('too-many'))
  await expect.element(field()).toHaveAccessibleDescription(/.+/)
  await expect.element(field()).toHaveAttribute('aria-invalid', 'true')
  await expect.element(field()).toHaveValue('Too fast')
  await field().fill('Slower')
  await expect.element(field()).not.toHaveAttribute('aria-invalid', 'true')
})

test('blanks are not sent', async () => {
  const sent = await showForm()
  await field().fill('   ')
  await userEvent.keyboard('{Enter}')
  expect(sent).toEqual([])
})

test('with several lines, Shift and Enter make a new one', async () => {
  const sent = await showForm(3)
  await field().click()
  await userEvent.keyboard('One{Shift>}{Enter}{/Shift}two{Enter}')
  expect(sent.map(({ text }) => text)).toEqual(['One\ntwo'])
})
