import {
  chatLog,
  enter,
  enterPicture,
  expect,
  openPeople,
  personRow,
  say,
  test,
} from './support/foyer.ts'

test('two people meet in the lobby: each sees the other walk, and they talk', async ({
  people,
}) => {
  const anna = await people.newVisitor()
  const bert = await people.newVisitor()
  await enterPicture(anna, 'Anna')
  await openPeople(anna)
  await enter(bert, 'Bert')

  await expect(personRow(bert, 'Anna')).toContainText('Entrance')
  await expect(personRow(anna, 'Bert')).toContainText('Entrance')

  // Anna walks by keyboard in the 3D view; Bert sees where she goes.
  await anna.keyboard.press('Escape') // out of the panel, where keys have other meanings
  await anna.keyboard.down('w')
  await expect(personRow(bert, 'Anna')).not.toContainText('Entrance')
  await anna.keyboard.up('w')

  // Bert walks by choosing a place; Anna sees him arrive.
  await openPeople(anna)
  await bert.getByRole('button', { name: 'Go to Lounge' }).click()
  await expect(personRow(anna, 'Bert')).toContainText('Lounge')

  await say(bert, 'Hello from the lounge', 'Whole lobby')
  await expect(chatLog(anna)).toContainText('Hello from the lounge')
  await say(anna, 'Hello back', 'Whole lobby')
  await expect(chatLog(bert)).toContainText('Hello back')
})

test('a line nearby is read nearby, not across the lobby; newcomers read what the lobby said', async ({
  people,
}) => {
  const [anna, bert, clara] = await Promise.all([
    people.newVisitor(),
    people.newVisitor(),
    people.newVisitor('/#gifts'), // over 12 m from wherever one arrives
  ])
  await enter(anna, 'Anna Near')
  await enter(bert, 'Bert Near')
  await enter(clara, 'Clara Far')
  await expect(personRow(anna, 'Clara Far')).toContainText('Exhibits')

  await say(anna, 'Only for those beside me', 'Nearby')
  await expect(chatLog(bert)).toContainText('Only for those beside me')
  await say(anna, 'For everybody here', 'Whole lobby')
  await expect(chatLog(clara)).toContainText('For everybody here')
  await expect(chatLog(clara)).not.toContainText('Only for those beside me')

  const late = await people.newVisitor()
  await enter(late, 'Dora Late')
  await expect(chatLog(late)).toContainText('For everybody here')
})
