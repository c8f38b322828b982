import { findWebKit } from '../../scripts/find-engines.ts'
import { type DrivenBrowser, openWebKit } from '../support/web-driver.ts'
import {
  answerVisitor,
  test as base,
  comeOnDuty,
  enterAsStaff,
  STAFF_PAGES,
} from './support/foyer.ts'

/** The engine of Safari, as Debian has it. */
const test = base.extend<{ webkit: DrivenBrowser }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  webkit: async ({}, use) => {
    const webkit = await openWebKit(findWebKit()!)
    await use(webkit)
    await webkit.close()
  },
})

test.skip(findWebKit() === null, 'there is no WebKitGTK here')

test('in WebKit one enters, walks, asks and is answered, and staff have their pages', async ({
  webkit,
  people,
  foyer,
}) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  await webkit.goto(foyer.url)
  await webkit.click('switch', 'Without 3D')
  await webkit.fill('Your name', 'Wanda WebKit')
  await webkit.click('button', 'Enter')
  await webkit.sees('(you)')
  await webkit.click('button', 'Go to Reception')
  await webkit.sees('You are here: Reception')
  await webkit.fill('Your question', 'Do you deliver to Oslo?')
  await webkit.click('button', 'Send question')
  await answerVisitor(rep, 'Wanda WebKit', 'Yes, within four days.')
  await webkit.sees('Yes, within four days.')

  const { cookie } = await foyer.accounts.asStaff('Ralf Rep', 'rep')
  for (const one of cookie.split('; ')) await webkit.setCookie(one)
  for (const [path, heading] of STAFF_PAGES) {
    await webkit.goto(foyer.url + path)
    await webkit.sees(heading)
  }
})
