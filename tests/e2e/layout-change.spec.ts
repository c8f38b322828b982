import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { publishLayout } from '../support/publish-layout.ts'
import { enter, enterPicture, expect, openPeople, peopleHere, test } from './support/foyer.ts'

test('a published layout reaches people in the lobby without a reload; a broken one reaches nobody', async ({
  people,
  foyer,
}) => {
  const visitor = await people.newVisitor()
  await enter(visitor, 'Lia Layout')
  const picture = await people.newVisitor()
  await enterPicture(picture, 'Pia Picture')
  await openPeople(picture)

  const owner = await foyer.accounts.asOwner()
  const { version } = await owner.ask<{ version: number }>('GET', '/api/layouts/current')
  const layout = await owner.ask<Layout>('GET', `/api/layouts/${version}`)
  const spot = {
    id: 'by-the-window',
    kind: 'place',
    name: { en: 'By the window' },
    at: [-6.7, 2.4],
  }

  const broken = { ...layout, spots: [...layout.spots, { ...spot, at: [500, 0] }] }
  const refused = await publishLayout(owner, broken)
  expect(((await refused.json()) as { detail: string }).detail).toContain(
    `spots[${layout.spots.length}].at`,
  )
  await expect(visitor.getByRole('button', { name: 'Go to Lounge' })).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Go to By the window' })).toBeHidden()

  const changed = { ...layout, spots: [...layout.spots, spot] }
  expect((await publishLayout(owner, changed)).ok).toBe(true)
  await visitor.getByRole('button', { name: 'Go to By the window' }).click()
  await expect(visitor.getByText('You are here: Lounge')).toBeVisible()
  await expect(peopleHere(picture)).toContainText('Lia Layout')
})
