import { comeOnDuty, enter, enterAsStaff, expect, test } from './support/foyer.ts'

test('a question asked when nobody is on duty waits for the rep, and the answer for the visitor', async ({
  people,
}) => {
  const visitor = await people.newVisitor()
  await enter(visitor, 'Quentin')
  const desk = visitor.getByRole('region', { name: 'Ask the desk' })
  await expect(desk).toContainText('Leave your question')
  await desk.getByRole('textbox', { name: 'Your question' }).fill('Do you deliver to Oslo?')
  await desk.getByRole('textbox', { name: 'Mail address or phone number' }).fill('nonsense')
  await desk.getByRole('button', { name: 'Send question' }).click()
  await expect(
    visitor.getByText('Please enter a mail address or a whole phone number'),
  ).toBeVisible()
  await desk
    .getByRole('textbox', { name: 'Mail address or phone number' })
    .fill('quentin@example.com')
  await desk.getByRole('button', { name: 'Send question' }).click()
  await expect(desk.getByRole('log')).toContainText('Do you deliver to Oslo?')

  const rep = await people.newStaff('Rosa Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)
  await rep
    .getByRole('list', { name: 'Conversations' })
    .getByRole('button', { name: /Quentin/ })
    .click()
  const answers = rep.getByRole('log', { name: 'Conversation with Quentin' })
  await expect(answers).toContainText('Do you deliver to Oslo?')
  await expect(rep.getByText('quentin@example.com')).toBeVisible()
  await rep.getByRole('textbox', { name: 'Answer' }).fill('Yes, within four days.')
  await rep.getByRole('button', { name: 'Send answer' }).click()
  await expect(desk.getByRole('log')).toContainText('Yes, within four days.')

  // The same browser later: the conversation is there again.
  await visitor.reload()
  await enter(visitor, 'Quentin')
  await expect(desk.getByRole('log')).toContainText('Do you deliver to Oslo?')
  await expect(desk.getByRole('log')).toContainText('Yes, within four days.')
})
