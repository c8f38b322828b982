import { enter, enterPicture, expect, openPeople, test } from './support/foyer.ts'

test('a raised hand is seen without 3D, has its place in the order, and is lowered again', async ({
  people,
}) => {
  const ada = await people.newVisitor()
  await enter(ada, 'Ada Arm')
  const ben = await people.newVisitor()
  await enter(ben, 'Ben Bent')
  const hands = ben.getByRole('region', { name: 'Raised hands' })
  await expect(hands.getByText('Nobody has raised a hand.')).toBeVisible()

  await ada.getByRole('button', { name: 'Raise your hand' }).click()
  await expect(hands.getByRole('listitem')).toHaveText([/Ada Arm/])
  await expect(hands.getByRole('button', { name: 'Walk to Ada Arm' })).toBeVisible()
  await ben.getByRole('button', { name: 'Raise your hand' }).click()
  await expect(hands.getByRole('listitem')).toHaveText([/Ada Arm/, /Ben Bent/])

  await ada.getByRole('button', { name: 'Lower your hand' }).click()
  await expect(hands.getByRole('listitem')).toHaveText([/Ben Bent/])
})

test('in the picture H raises the hand, and the button counts', async ({ people }) => {
  const watcher = await people.newVisitor()
  await enter(watcher, 'Wim Watcher')
  const page = await people.newVisitor()
  await enterPicture(page, 'Hanna Hand')
  await openPeople(page) // says when the lobby is joined, too
  const close = page.getByRole('button', { name: 'Close', exact: true }) // within a panel keys are the panel's
  await close.press('Enter')
  const button = page.getByRole('button', { name: /^Raised hands/ }) // the count is in its name
  await page.keyboard.press('h')
  const seen = watcher.getByRole('region', { name: 'Raised hands' }).getByRole('listitem')
  await expect(seen).toHaveText([/Hanna Hand/])
  await expect(button).toContainText('1')
  await button.press('Enter')
  await expect(page.getByRole('button', { name: 'Lower your hand' })).toBeVisible()
  await close.press('Enter')
  await page.keyboard.press('h')
  await expect(seen).toHaveCount(0)
})
