import { chatLog, comeOnDuty, enterAsStaff, expect, personRow, test } from './support/foyer.ts'

test('a rep on duty greets a visitor who comes near, once, in the visitor’s language', async ({
  people,
}) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  const visitor = await people.newVisitor()
  await visitor.getByLabel('Language').selectOption('de')
  await visitor.getByRole('textbox', { name: 'Ihr Name' }).fill('Viktor')
  await visitor.getByRole('switch', { name: 'Ohne 3D' }).check()
  await visitor.getByRole('button', { name: 'Eintreten' }).click()

  // The rep hears of the arrival at once.
  const arrivals = rep.getByRole('list', { name: 'Arrivals' })
  await expect(arrivals).toContainText('Viktor')
  await expect(arrivals).toContainText('German')

  await visitor.getByRole('button', { name: 'Gehen: Empfang' }).click()
  const greeting = chatLog(visitor).getByText('automatische Begrüßung')
  await expect(greeting).toHaveCount(1)
  await expect(chatLog(visitor)).toContainText('Rita Rep')

  // Away and near again: greeted once per visit.
  await visitor.getByRole('button', { name: 'Gehen: Lounge' }).click()
  await expect(personRow(rep, 'Viktor')).toContainText('Lounge')
  await visitor.getByRole('button', { name: 'Gehen: Empfang' }).click()
  await expect(personRow(rep, 'Viktor')).toContainText('Reception')
  await expect(greeting).toHaveCount(1)
})
