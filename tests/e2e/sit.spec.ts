import { enter, enterPicture, expect, personRow, test } from './support/foyer.ts'

test('sitting down and getting up without a picture, as others see it', async ({ people }) => {
  const watcher = await people.newVisitor()
  await enter(watcher, 'Wim Watcher')
  const page = await people.newVisitor()
  await enter(page, 'Sita Seat')
  await page.getByRole('button', { name: /^Sit down: / }).click()
  await expect(page.getByText(/^You are sitting: /)).toBeVisible()
  await expect(personRow(watcher, 'Sita Seat')).toContainText('sitting')

  await page.getByRole('button', { name: 'Get up' }).click()
  await expect(personRow(watcher, 'Sita Seat')).not.toContainText('sitting')

  await page.getByRole('button', { name: /^Sit down: / }).click()
  await expect(personRow(watcher, 'Sita Seat')).toContainText('sitting')
  await page.getByRole('button', { name: 'Go to Reception' }).click()
  await expect(personRow(watcher, 'Sita Seat')).not.toContainText('sitting')
  await expect(personRow(watcher, 'Sita Seat')).toContainText('Reception')
})

test('in the picture a seat near is offered; X sits down, walking gets up', async ({ people }) => {
  const watcher = await people.newVisitor()
  await enter(watcher, 'Wim Watcher')
  const page = await people.newVisitor('/#lounge')
  await enterPicture(page, 'Sita Seat')
  await expect(page.getByRole('button', { name: /^Sit down: / })).toBeVisible()
  await expect(page.getByText(/^A free seat: /)).toBeAttached()
  await page.keyboard.press('x')
  await expect(personRow(watcher, 'Sita Seat')).toContainText('sitting')
  await expect(page.getByRole('button', { name: 'Get up' })).toBeVisible()
  await page.keyboard.down('w')
  await expect(personRow(watcher, 'Sita Seat')).not.toContainText('sitting')
  await page.keyboard.up('w')
})
