import {
  chatLog,
  enter,
  expect,
  PICTURE_PATIENCE,
  peopleHere,
  personRow,
  pictureHasCome,
  test,
} from './support/foyer.ts'

test('everything by keyboard: enter, walk, chat, emote, settings, leave', async ({ people }) => {
  const watcher = await people.newVisitor()
  await enter(watcher, 'Wim Watcher')
  const page = await people.newVisitor()
  await page.getByRole('switch', { name: 'Without 3D' }).press('Space')
  await page.getByRole('textbox', { name: 'Your name' }).focus()
  await page.keyboard.type('Kim Keys')
  await page.keyboard.press('Enter')
  await pictureHasCome(page)

  const tabTo = async (name: string) => {
    const target = page.getByRole('button', { name, exact: true })
    for (let i = 0; i < 40; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`no way to "${name}" by Tab`)
  }
  await tabTo('People')
  await page.keyboard.press('Enter')
  await expect(peopleHere(page)).toContainText('Kim Keys')
  await expect(peopleHere(page)).toContainText('Entrance')

  await page.keyboard.press('Escape')
  await page.keyboard.down('w')
  await expect(personRow(watcher, 'Kim Keys')).not.toContainText('Entrance')
  await page.keyboard.up('w')

  await page.keyboard.press('t')
  const field = page.getByRole('textbox', { name: 'Message' })
  await expect(field).toBeFocused()
  await page.keyboard.type('wasd written, not walked')
  await page.keyboard.press('Enter')
  await expect(chatLog(page)).toContainText('wasd written, not walked')
  await page.keyboard.press('Escape')
  await expect(field).not.toBeFocused()

  await tabTo('Settings')
  await page.keyboard.press('Enter')
  await tabTo('Leave the lobby')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Your name' })
  await expect(name).toHaveValue('Kim Keys', { timeout: PICTURE_PATIENCE }) // the room behind it is made anew
})
