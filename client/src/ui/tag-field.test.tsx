import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { TagField } from './tag-field.tsx'

function Skills() {
  const [skills, setSkills] = useState<string[]>([])
  return <TagField label="Skills" tags={skills} known={[]} limit={10} onChange={setSkills} />
}

test('a word that is too long is not cut: it stays to be shortened, and is added then', async () => {
  await show(<Skills />)
  const field = page.getByRole('combobox', { name: 'Skills' })
  const skills = page.getByRole('grid', { name: 'Skills' }).getByRole('row')
  await field.fill('Installations')
  await userEvent.keyboard('{Enter}')
  await expect.element(field).toHaveValue('Installations')
  await expect
    .element(field)
    .toHaveAccessibleDescription('That is too long. 10 characters fit, this has 13.')
  expect(skills.elements()).toEqual([])
  await field.fill('Installing')
  await userEvent.keyboard('{Enter}')
  await expect.element(skills).toHaveTextContent('Installing')
  await expect.element(field).toHaveValue('')
})
