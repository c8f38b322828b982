import { randomLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { LookField } from './look-field.tsx'

const look: Look = { ...randomLook(() => 0), chair: 'wheelchair' }
const button = (name: string) => page.getByRole('button', { name })
const outfit = () => page.getByRole('combobox', { name: 'Outfit' })

/** The field with its editor open; each look that is chosen lands in the list. */
async function openEditor(): Promise<Look[]> {
  const chosen: Look[] = []
  await show(<LookField look={look} kind="visitor" onChange={(next) => chosen.push(next)} />)
  await button('Change the look').click()
  return chosen
}

test('the editor opens and closes by its button', async () => {
  await openEditor()
  await expect.element(button('Close the editor')).toHaveAttribute('aria-expanded', 'true')
  await expect.element(outfit()).toBeVisible()
  await button('Close the editor').click()
  await expect.element(outfit()).not.toBeInTheDocument()
})

test('a part is chosen from its list, a colour by the arrow keys', async () => {
  const chosen = await openEditor()
  await outfit().selectOptions('suit')
  expect(chosen.at(-1)).toEqual({ ...look, outfit: 'suit' })
  await page.getByRole('group', { name: 'Skin' }).getByRole('radio').first().click()
  await userEvent.keyboard('{ArrowRight}')
  expect(chosen.at(-1)!.skin).not.toBe(look.skin)
  expect(chosen.at(-1)!.outfit).toBe('suit')
})

test('undo takes back one choice after the other, then gives the focus away', async () => {
  const chosen = await openEditor()
  await expect.element(button('Undo')).toBeDisabled()
  await outfit().selectOptions('suit')
  await outfit().selectOptions('kimono')
  await button('Undo').click()
  expect(chosen.at(-1)).toEqual({ ...look, outfit: 'suit' })
  await expect.element(outfit()).toHaveValue('suit')
  await button('Undo').click()
  expect(chosen.at(-1)).toEqual(look)
  await expect.element(button('Undo')).toBeDisabled()
  await expect.element(button('Surprise me')).toHaveFocus()
})

test('a look at random keeps the wheelchair', async () => {
  const chosen = await openEditor()
  for (let i = 0; i < 5; i++) await button('Surprise me').click()
  expect(chosen.map(({ chair }) => chair)).toEqual(Array(5).fill('wheelchair'))
  await expect.element(page.getByRole('status')).toMatchTextContent(/Outfit: /)
})
