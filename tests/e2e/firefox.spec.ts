import { firefox } from '@playwright/test'
import { findFirefox } from '../../scripts/find-engines.ts'
import {
  answerVisitor,
  chatLog,
  comeOnDuty,
  enter,
  enterAsStaff,
  expect,
  openBrowsers,
  STAFF_PAGES,
  say,
  test,
} from './support/foyer.ts'

test.skip(findFirefox() === null, 'there is no Firefox here')

test('in Firefox one enters, walks, asks and is answered, and staff have their pages', async ({
  people,
  foyer,
}) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)
  const visitor = await people.newVisitor()
  await enter(visitor, 'Fritz Firefox')
  await visitor.getByRole('button', { name: 'Go to Reception' }).click()
  await expect(visitor.getByText('You are here: Reception')).toBeVisible()
  const desk = visitor.getByRole('region', { name: 'Ask the desk' })
  await desk
    .getByRole('textbox', { name: 'Your question' })
    .pressSequentially('Do you deliver to Oslo?')
  await desk.getByRole('button', { name: /^Send/ }).click()
  await answerVisitor(rep, 'Fritz Firefox', 'Yes, within four days.')
  await expect(desk.getByRole('log')).toContainText('Yes, within four days.')

  for (const [path, heading] of STAFF_PAGES) {
    await rep.goto(foyer.url + path)
    await expect(rep.getByRole('heading', { name: heading }).first()).toBeVisible()
  }
})

test('in a Firefox that blocks cookies one enters and talks, and reads that nothing is kept', async ({
  foyer,
  contextOptions,
  launchOptions,
}) => {
  const browser = await firefox.launch({
    ...launchOptions,
    channel: 'moz-firefox',
    firefoxUserPrefs: { 'network.cookie.cookieBehavior': 2 },
  })
  try {
    await openBrowsers({ browser, foyer, contextOptions }, async (people) => {
      const page = await people.newVisitor()
      await expect(page.getByText(/^Your browser keeps nothing for this page/)).toBeVisible()
      await page.getByText('Without 3D', { exact: true }).click()
      await enter(page, 'Berta Blocked')
      await say(page, 'Nothing stays of me', 'Whole lobby')
      await expect(chatLog(page)).toContainText('Nothing stays of me')
      expect(page.url()).toBe(`${foyer.url}/`)
    })
  } finally {
    await browser.close()
  }
})
