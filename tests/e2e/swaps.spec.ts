import { addDays } from '@foyer/shared/time/local-dates.ts'
import { changeMember } from '../support/change-member.ts'
import { expect, test } from './support/foyer.ts'
import { mondayAhead, plan } from './support/planned.ts'

test('an acceptance is taken back, another one denied with a reason, which both read', async ({
  people,
  foyer,
}) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  const ralf = await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await plan(foyer, [{ date: addDays(mondayAhead(), 1), halfDay: 'morning', name: 'Rita Rep' }])

  await rita.goto(`${foyer.url}/my-shifts`)
  await rita.getByRole('button', { name: 'Hand over…' }).click()
  await rita.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(rita.getByText('offered', { exact: true })).toBeVisible()

  await ralf.goto(`${foyer.url}/my-shifts`)
  await ralf.getByRole('tab', { name: 'Swaps 1 waits for you' }).click()
  await ralf.getByRole('button', { name: 'Accept' }).click()
  await ralf.getByRole('button', { name: 'Take back my yes' }).click()
  await expect(ralf.getByRole('region', { name: 'Offered to you' })).toBeVisible()
  await rita.reload()
  await rita.getByRole('tab', { name: 'Swaps' }).click()
  await expect(rita.getByText('Rita Rep offers to everybody')).toBeVisible()
  await ralf.getByRole('button', { name: 'Accept' }).click()
  await expect(ralf.getByText('waiting for a lead')).toBeVisible()

  // The lead is told whichever part of the rota shows.
  await lead.goto(`${foyer.url}/rota?tab=outlook`)
  await lead.getByRole('tab', { name: 'Swaps 1 waits for you' }).click()
  await lead.getByRole('button', { name: 'Deny…' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Deny a swap' })
  const reason = dialog.getByRole('textbox', { name: 'Reason (optional)' })
  await expect(reason).toBeFocused()
  await lead.keyboard.insertText('x'.repeat(201))
  await dialog.getByRole('button', { name: 'Deny' }).click()
  await expect(reason).toHaveAccessibleDescription(/200.*201/)
  await reason.fill('Two nights in a row')
  await dialog.getByRole('button', { name: 'Deny' }).click()
  await expect(dialog).toBeHidden()
  await expect(lead.getByRole('tab', { name: 'Swaps', exact: true })).toBeVisible()
  for (const rep of [rita, ralf]) {
    await rep.goto(`${foyer.url}/my-shifts`)
    await rep.getByRole('tab', { name: 'Swaps' }).click()
    await expect(rep.getByText('Denied by Lena Lead: Two nights in a row')).toBeVisible()
  }
  await rita.getByRole('tab', { name: 'Shifts', exact: true }).click()
  await expect(rita.getByRole('button', { name: 'Hand over…' })).toBeVisible()
})

test('a lead sees the swaps of every center, whichever is chosen', async ({ people, foyer }) => {
  const owner = await foyer.accounts.asOwner()
  const lima = { id: 'lima', name: 'Lima', zone: 'UTC', layout: 'loft' }
  expect((await owner.request('POST', '/api/centers', lima)).ok).toBe(true)
  const rita = await people.newStaff('Rita Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const date = addDays(mondayAhead(), 2)
  const { id } = await (await rita.request.get(`${foyer.url}/api/me`)).json()
  await changeMember(owner, id, { centers: ['main', 'lima'] })
  await plan(foyer, [{ date, halfDay: 'afternoon', name: null }], 'lima')
  await rita.goto(`${foyer.url}/my-shifts`)
  await rita.getByRole('button', { name: 'Pick up' }).click()
  await expect(rita.getByText('asked for', { exact: true })).toBeVisible()

  await lead.goto(`${foyer.url}/rota`)
  await expect(lead.getByRole('tab', { name: 'Swaps 1 waits for you' })).toBeVisible()
  await lead.getByRole('tab', { name: 'Swaps' }).click()
  await expect(lead.getByRole('listitem').filter({ hasText: 'Rita Rep' })).toContainText('Lima')
  await lead.getByRole('button', { name: 'Approve' }).click()
  await expect(lead.getByText('approved', { exact: true })).toBeVisible()
})
