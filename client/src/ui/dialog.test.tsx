import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

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
