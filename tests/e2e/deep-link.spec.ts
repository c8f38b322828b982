import { enter, expect, personRow, test } from './support/foyer.ts'

test('a link to a spot brings one there, and walks one there who is inside already', async ({
  people,
}) => {
  const visitor = await people.newVisitor('/#lounge')
  await enter(visitor, 'Linus Link')
  await expect(personRow(visitor, 'Linus Link')).toContainText('Lounge')

  await visitor.evaluate(() => {
    location.hash = '#screens'
  })
  await expect(personRow(visitor, 'Linus Link')).toContainText('Exhibits')
})

test('a link to a spot that is not there leads to the entrance', async ({ people }) => {
  const visitor = await people.newVisitor('/#no-such-spot')
  await enter(visitor, 'Lost Lars')
  await expect(personRow(visitor, 'Lost Lars')).toContainText('Entrance')
})
