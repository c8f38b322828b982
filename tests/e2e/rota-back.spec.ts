import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { expect, test } from './support/foyer.ts'
import { dayOf } from './support/planned.ts'

test('on the rota Back and Forward lead through parts, centers and weeks; a run of weeks is one step', async ({
  people,
  foyer,
}) => {
  const owner = await foyer.accounts.asOwner()
  const lima = { id: 'lima', name: 'Lima', zone: 'UTC', layout: 'loft' }
  expect((await owner.request('POST', '/api/centers', lima)).ok).toBe(true)
  const lead = await people.newStaff('Lena Lead', 'lead')
  const selected = (name: string) => lead.getByRole('tab', { name, selected: true })
  await lead.goto(`${foyer.url}/rota`)
  await expect(lead).toHaveTitle('This week · Rota')

  const next = lead.getByRole('button', { name: 'Next week' })
  for (let weeks = 0; weeks < 3; weeks++) await next.click()
  const monday = addDays(mondayOf(dayOf(Date.now())), 21)
  await expect(lead).toHaveURL(new RegExp(`week=${monday}`))
  await expect(lead).toHaveTitle(/^Week \d+, .* · Rota$/)
  await lead.getByRole('tab', { name: 'Crew' }).click()
  await expect(lead).toHaveTitle('Crew · Rota')
  await lead.getByRole('button', { name: /Center/ }).click()
  await lead.getByRole('option', { name: 'Lima' }).click()
  await expect(lead).toHaveURL(/center=lima/)

  // The focus goes along: what had it is gone.
  await lead.goBack()
  await expect(lead.getByRole('button', { name: /Center/ })).not.toContainText('Lima')
  await expect(selected('Crew')).toBeFocused()
  await lead.goBack()
  await expect(selected('Week')).toBeFocused()
  await expect(lead).toHaveURL(new RegExp(`week=${monday}`))
  await lead.goBack()
  await expect(lead).toHaveTitle('This week · Rota')
  await lead.goForward()
  await expect(lead).toHaveURL(new RegExp(`week=${monday}`))
  await lead.goForward()
  await lead.goForward()
  await expect(lead.getByRole('button', { name: /Center/ })).toContainText('Lima')

  // A reload keeps the place, and Back goes on from it.
  await lead.reload()
  await expect(selected('Crew')).toBeVisible()
  await lead.goBack()
  await expect(lead.getByRole('button', { name: /Center/ })).not.toContainText('Lima')
})

test('what is typed on the rota is asked about before Back leaves it', async ({
  people,
  foyer,
}) => {
  await people.newStaff('Rita Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await lead.goto(`${foyer.url}/rota`)
  await lead.getByRole('tab', { name: 'Crew' }).click()
  await lead.getByRole('row', { name: /Rita Rep/ }).click()
  const note = lead.getByRole('dialog').getByRole('textbox', { name: 'Note' })
  await note.fill('Lofoten')
  await lead.goBack()
  await lead.getByRole('button', { name: 'Stay' }).click()
  await expect(note).toHaveValue('Lofoten')
  await lead.goBack()
  await lead.getByRole('button', { name: 'Discard' }).click()
  await expect(lead.getByRole('tab', { name: 'Week', selected: true })).toBeVisible()
})
