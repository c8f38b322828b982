import { enter, enterPicture, expect, personRow, test } from './support/foyer.ts'

test('who stands at the desk is offered to ask, and whoever stands there shows a card, without a picture', async ({
  people,
}) => {
  const rea = await people.newVisitor('/#reception')
  await enter(rea, 'Rea Reach')
  // Whoever comes to the same place later stands a little aside, and may be too far from the desk.
  const wim = await people.newVisitor('/#reception')
  await enter(wim, 'Wim Watcher')
  await expect(personRow(rea, 'Wim Watcher')).toBeVisible()

  const places = rea.getByRole('region', { name: 'Places' })
  await places.getByRole('button', { name: 'Show Wim Watcher’s card' }).press('Enter')
  const card = rea.getByRole('dialog', { name: 'Wim Watcher' })
  await expect(card.getByRole('button', { name: 'Walk to Wim Watcher' })).toBeVisible()
  await places.getByRole('button', { name: 'Ask the desk' }).press('Enter')
  await expect(rea.getByRole('region', { name: 'Ask the desk' })).toBeFocused()

  await places.getByRole('button', { name: 'Go to Lounge' }).press('Enter')
  await expect(places.getByRole('button', { name: 'Ask the desk' })).toBeHidden()
})

test('in the picture one thing is offered; F does it', async ({ people }) => {
  const page = await people.newVisitor('/#reception')
  await enterPicture(page, 'Rea Reach')
  await expect(page.getByText('Within reach: Ask the desk. F does it.')).toBeAttached()
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: 'Ask the desk' })).toBeVisible()
  await expect(page.getByText('Within reach: Ask the desk. F does it.')).not.toBeAttached()
})
