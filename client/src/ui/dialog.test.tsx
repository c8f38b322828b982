import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { TextField } from './field.tsx'
import { Form } from './form.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { hasUnsaved } from './unsaved.ts'
import { useForm } from './use-form.ts'
import '../theme/tokens.css'

/** A page with a button that opens a dialog. */
function Page() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Open it</Button>
      <a href="#elsewhere">elsewhere</a>
      {open && (
        <Dialog title="A question" onClose={close} actions={<Button onPress={close}>Yes</Button>}>
          <p>Are you sure?</p>
          <input aria-label="why" />
        </Dialog>
      )}
    </>
  )
}

const opener = () => page.getByRole('button', { name: 'Open it' })
const dialog = () => page.getByRole('dialog', { name: 'A question' })

async function open(): Promise<void> {
  await show(<Page />)
  await opener().click()
  await expect.element(dialog()).toBeVisible()
}

test('the focus goes in, stays in, and back to what opened it', async () => {
  await open()
  const within = () => dialog().element().contains(document.activeElement)
  await expect.poll(within).toBe(true)
  for (let i = 0; i < 6; i++) {
    await userEvent.keyboard('{Tab}')
    expect(within()).toBe(true)
  }
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog()).not.toBeInTheDocument()
  await expect.element(opener()).toHaveFocus()
})

test('its cross, its own button and a press beside it close it', async () => {
  await open()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()

  await opener().click()
  await page.getByRole('button', { name: 'Yes' }).click()
  await expect.element(dialog()).not.toBeInTheDocument()

  await opener().click()
  await expect.element(dialog()).toBeVisible()
  await userEvent.click(document.documentElement, { position: { x: 3, y: 3 }, force: true })
  await expect.element(dialog()).not.toBeInTheDocument()
})

test('what lies under it is out of reach and not read', async () => {
  await open()
  const under = page.getByText('elsewhere').element()
  expect(under.closest('[inert], [aria-hidden="true"]')).not.toBeNull()
  await page.getByRole('textbox', { name: 'why' }).fill('because')
  await expect.element(dialog()).toBeVisible()
})

interface NameFormProps {
  label: string
  save: (value: { name: string }) => Promise<ReturnType<typeof succeed> | ReturnType<typeof refuse>>
}

function useNameForm(save: NameFormProps['save']) {
  const form = useForm({ name: '' }, save)
  const fields = (label: string) => (
    <Form form={form} label={`Save ${label}`}>
      <TextField
        name="name"
        label={label}
        value={form.value.name}
        onChange={(name) => form.change({ name })}
      />
    </Form>
  )
  return fields
}

/** A page with a form, and a dialog over it with one too, whose state lies outside of the dialog as it mostly does. */
function PageWithForms({
  page: savePage,
  dialog: saveDialog,
}: Record<string, NameFormProps['save']>) {
  const [open, setOpen] = useState(false)
  const fields = useNameForm(savePage!)
  return (
    <>
      {fields('Company')}
      <Button onPress={() => setOpen(true)}>Open it</Button>
      {open && <FormDialog save={saveDialog!} onClose={() => setOpen(false)} />}
      <LeavingQuestion />
    </>
  )
}

function FormDialog({ save, onClose }: Pick<NameFormProps, 'save'> & { onClose: () => void }) {
  const fields = useNameForm(async (value) => {
    const saved = await save(value)
    if (saved.ok) onClose()
    return saved
  })
  return (
    <Dialog title="A form" onClose={onClose}>
      {fields('Center')}
    </Dialog>
  )
}

const formDialog = () => page.getByRole('dialog', { name: 'A form' })
const field = (label: string) => page.getByRole('textbox', { name: label })
const question = () => page.getByRole('dialog', { name: 'Not saved yet' })
const answer = (name: string) => question().getByRole('button', { name })

async function openForms() {
  const saves = { page: vi.fn(async () => succeed(null)), dialog: vi.fn(async () => succeed(null)) }
  await show(<PageWithForms {...saves} />)
  return saves
}

test.each([
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['its cross', () => page.getByRole('button', { name: 'Close' }).click()],
  [
    'a press beside it',
    () => userEvent.click(document.documentElement, { position: { x: 3, y: 3 }, force: true }),
  ],
])('with something typed, %s asks before: who stays has it still', async (_, leave) => {
  const saves = await openForms()
  await opener().click()
  await field('Center').fill('Spree')
  await leave()
  await expect.element(question()).toBeVisible()
  await answer('Stay').click()
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(field('Center')).toHaveValue('Spree')
  const within = () => formDialog().element().contains(document.activeElement)
  await expect.poll(within).toBe(true)
  await leave()
  await userEvent.keyboard('{Escape}')
  await expect.element(question()).not.toBeInTheDocument()
  await expect.element(formDialog()).toBeVisible()
  expect(saves.dialog).not.toHaveBeenCalled()
})

test('what was typed in it is discarded or saved as it is answered', async () => {
  const saves = await openForms()
  await opener().click()
  await field('Center').fill('Spree')
  await userEvent.keyboard('{Escape}')
  await answer('Discard').click()
  await expect.element(formDialog()).not.toBeInTheDocument()
  expect(saves.dialog).not.toHaveBeenCalled()
  expect(hasUnsaved()).toBe(false)

  await opener().click()
  await expect.element(field('Center')).toHaveValue('')
  await field('Center').fill('Havel')
  saves.dialog.mockResolvedValueOnce(refuse('invalid', 'name: no') as never)
  await userEvent.keyboard('{Escape}')
  await answer('Save').click()
  await expect.element(field('Center')).toHaveFocus()
  await expect.element(field('Center')).toHaveAttribute('aria-invalid', 'true')
  await userEvent.keyboard('{Escape}')
  await answer('Save').click()
  await expect.element(formDialog()).not.toBeInTheDocument()
  expect(saves.dialog).toHaveBeenLastCalledWith({ name: 'Havel' })
})

test('changes on the page behind are none of a dialog’s, nor its changes the page’s', async () => {
  const saves = await openForms()
  await field('Company').fill('Green')
  await opener().click()
  await field('Center').fill('Spree')
  await field('Center').fill('')
  await userEvent.keyboard('{Escape}')
  await expect.element(formDialog()).not.toBeInTheDocument()

  await opener().click()
  await field('Center').fill('Spree')
  await userEvent.keyboard('{Escape}')
  await answer('Save').click()
  await expect.element(formDialog()).not.toBeInTheDocument()
  expect(saves.page).not.toHaveBeenCalled()
  await expect.element(field('Company')).toHaveValue('Green')
  expect(hasUnsaved()).toBe(true)
})

function Long() {
  const form = useForm({ name: '' }, async () => succeed(undefined))
  return (
    <Dialog title="A long one" onClose={() => {}}>
      <Form form={form} label="Save it">
        <div style={{ height: 2000 }}>much</div>
      </Form>
      <p>the last of it</p>
    </Dialog>
  )
}

test('what is longer than the window scrolls within the dialog, and the end of a form in it stays in sight', async () => {
  await page.viewport(1280, 720)
  await show(<Long />)
  await expect.element(page.getByRole('button', { name: 'Save it' })).toBeInViewport({ ratio: 1 })
  const last = page.getByText('the last of it')
  await expect.element(last).not.toBeInViewport()
  await page
    .getByRole('dialog')
    .getByText('much')
    .wheel({ delta: { y: 5000 } })
  await expect.element(last).toBeInViewport()
})
