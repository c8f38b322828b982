import { chatLog, enter, expect, personRow, say, test } from './support/foyer.ts'

test('after a cut one is back at the same place as the same avatar', async ({ people }) => {
  const watcher = await people.newVisitor()
  const walker = await people.newVisitor('/#lounge')
  await enter(watcher, 'Wanda Watcher')
  await enter(walker, 'Cuno Cut')
  await expect(personRow(watcher, 'Cuno Cut')).toContainText('Lounge')

  await walker.context().setOffline(true)
  await expect(personRow(watcher, 'Cuno Cut')).toContainText('reconnecting')
  await expect(walker.getByText(/Connection lost/)).toBeVisible()

  await walker.context().setOffline(false)
  await expect(personRow(watcher, 'Cuno Cut')).not.toContainText('reconnecting')
  await expect(personRow(watcher, 'Cuno Cut')).toContainText('Lounge')
  await say(walker, 'I am back', 'Whole lobby')
  await expect(chatLog(watcher)).toContainText('I am back')
})

test('a server that is killed and started again finds its visitors and what they said', async ({
  people,
  foyer,
}) => {
  const visitor = await people.newVisitor('/#lounge')
  await enter(visitor, 'Konrad')
  await say(visitor, 'Said before the server died', 'Whole lobby')
  await expect(chatLog(visitor)).toContainText('Said before the server died')

  await foyer.end('SIGKILL')
  await expect(visitor.getByText(/Connection lost/)).toBeVisible()
  await foyer.startAgain()
  await expect(visitor.getByText(/Connection lost/)).toBeHidden()

  const newcomer = await people.newVisitor()
  await enter(newcomer, 'Nina')
  await expect(chatLog(newcomer)).toContainText('Said before the server died')
  await expect(personRow(newcomer, 'Konrad')).toBeVisible()
})
