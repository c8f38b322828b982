import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { LanguageField } from './language-field.tsx'

function Spoken() {
  const [languages, setLanguages] = useState(['en'])
  return (
    // As on every page, away from the window's edge: a list that reached over it would close when the page scrolls to it.
    <div style={{ padding: '2rem' }}>
      <LanguageField label="Spoken" languages={languages} onChange={setLanguages} />
    </div>
  )
}

test('languages are found by a part of their name and chosen by keys, one after the other', async () => {
  await show(<Spoken />)
  const list = page.getByRole('listbox')
  const spoken = page.getByRole('grid', { name: 'Spoken' }).getByRole('row')
  await page.getByRole('combobox', { name: 'Spoken' }).click()
  for (const [typed, chosen] of [
    ['fren', 'French'],
    ['japan', 'Japanese'],
  ] as const) {
    await userEvent.keyboard(typed)
    await expect.element(page.getByRole('option', { name: chosen })).toBeInTheDocument()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(list).not.toBeInTheDocument()
    await expect.element(spoken.last()).toHaveTextContent(chosen)
  }
  expect(spoken.elements().map((row) => row.textContent)).toEqual(['English', 'French', 'Japanese'])
})
