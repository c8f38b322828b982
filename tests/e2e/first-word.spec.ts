import { chatLog, comeOnDuty, enter, enterAsStaff, expect, test } from './support/foyer.ts'

test('a rep writes first to somebody who came in and has not asked; the answer stays between them', async ({
  people,
}) => {
  const rep = await people.newStaff('Rosa Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)
  const visitor = await people.newVisitor()
  await enter(visitor, 'Wilma')
  const other = await people.newVisitor()
  await enter(other, 'Otto')

  const arrivals = rep.getByRole('list', { name: 'Arrivals' })
  await arrivals
    .getByRole('listitem')
    .filter({ hasText: 'Wilma' })
    .getByRole('button', { name: 'Write to Wilma' })
    .click()
  await expect(rep.getByText('Wilma has not asked anything.', { exact: false })).toBeVisible()
  const console = rep.getByRole('region', { name: 'Desk', exact: true })
  await console.getByRole('textbox', { name: 'Message' }).fill('May I show you around?')
  await console.getByRole('button', { name: 'Send message' }).click()

  const desk = visitor.getByRole('region', { name: 'Ask the desk' })
  await expect(desk.getByRole('log')).toContainText('May I show you around?')
  await desk.getByRole('textbox', { name: 'Write more' }).fill('Yes please, the engines.')
  await desk.getByRole('textbox', { name: 'Write more' }).press('Enter')
  await expect(rep.getByRole('log', { name: 'Conversation with Wilma' })).toContainText(
    'Yes please, the engines.',
  )
  // Nobody else reads either of it, and the visitor is asked for nothing.
  for (const page of [other, visitor]) {
    await expect(chatLog(page)).not.toContainText(/show you around|engines/)
  }
  await expect(other.getByRole('region', { name: 'Ask the desk' })).not.toContainText('engines')
})
