import { enter, expect, peopleHere, test } from './support/foyer.ts'

test('the same visitor in a second tab takes over; the first is told and can take it back', async ({
  people,
}) => {
  const first = await people.newVisitor()
  await enter(first, 'Tina Tabs')
  const second = await first.context().newPage()
  await second.goto(first.url())
  await enter(second, 'Tina Tabs')

  await expect(first.getByText('You opened the lobby in another tab.')).toBeVisible()
  await expect(peopleHere(second).getByText('Tina Tabs')).toHaveCount(1)

  await first.getByRole('button', { name: 'Use it here' }).click()
  await expect(second.getByText('You opened the lobby in another tab.')).toBeVisible()
  await expect(first.getByText('You opened the lobby in another tab.')).toBeHidden()
  await expect(peopleHere(first).getByText('Tina Tabs')).toHaveCount(1)
})
