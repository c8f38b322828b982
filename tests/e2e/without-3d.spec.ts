import {
  chatLog,
  enter,
  expect,
  openPeople,
  peopleHere,
  personRow,
  say,
  test,
} from './support/foyer.ts'

test('the lobby without 3D: people, places, chat and desk, and back to 3D', async ({ people }) => {
  const page = await people.newVisitor()
  await enter(page, 'Wilma Without')
  await expect(page.locator('canvas')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const title of ['People here', 'Places', 'Chat', 'Ask the desk', 'Settings']) {
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
  }
  await expect(page.getByText('You are here: Entrance')).toBeVisible()
  await page.getByRole('button', { name: 'Go to Reception' }).click()
  await expect(page.getByText('On the way to Reception.').first()).toBeVisible()
  await expect(page.getByText('You are here: Reception')).toBeVisible()
  await expect(personRow(page, 'Wilma Without')).toContainText('without 3D')
  await say(page, 'Reading this without a picture', 'Whole lobby')
  await expect(chatLog(page)).toContainText('Reading this without a picture')

  await page.getByRole('button', { name: 'Show in 3D' }).click()
  await expect(page.locator('canvas').first()).toBeVisible()
  await openPeople(page)
  await expect(peopleHere(page)).toContainText('Reception')
})

test('where WebGL2 is missing the lobby opens as a page', async ({ people }) => {
  const page = await people.newVisitor('/', {
    before: () => {
      Reflect.deleteProperty(window, 'WebGL2RenderingContext')
      HTMLCanvasElement.prototype.getContext = () => null
    },
  })
  await expect(page.getByText('This browser cannot draw 3D')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Otto Old')
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(peopleHere(page)).toContainText('Otto Old')
})
