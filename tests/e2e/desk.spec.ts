import type { Page } from '@playwright/test'
import { comeOnDuty, enter, enterAsStaff, expect, test } from './support/foyer.ts'

const desk = (page: Page) => page.getByRole('region', { name: 'Ask the desk' })
const question = (page: Page) =>
  desk(page).getByRole('textbox', { name: /Your question|Write more/ })
const send = (page: Page) => desk(page).getByRole('button', { name: /^Send/ })

/** Somebody of staff answers a visitor. */
async function answer(rep: Page, visitor: string, text: string): Promise<void> {
  await rep
    .getByRole('list', { name: 'Conversations' })
    .getByRole('button', { name: new RegExp(visitor) })
    .click()
  await rep.getByRole('textbox', { name: 'Answer' }).fill(text)
  await rep.getByRole('button', { name: 'Send answer' }).click()
  await expect(rep.getByRole('log', { name: `Conversation with ${visitor}` })).toContainText(text)
}

test('the desk is asked from the entry page, and an answer is found there after a reload', async ({
  people,
}) => {
  const rep = await people.newStaff('Rosa Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  const visitor = await people.newVisitor()
  await visitor.getByRole('button', { name: 'Ask the desk' }).click()
  await expect(visitor.getByRole('alert')).toContainText('Please enter your name')
  await visitor.getByRole('textbox', { name: 'Your name' }).fill('Quentin')
  await visitor.getByRole('button', { name: 'Ask the desk' }).click()
  await expect(question(visitor)).toBeFocused()
  await visitor.keyboard.type('Do you deliver to Oslo?')
  await visitor.keyboard.press('Enter')
  await expect(desk(visitor).getByRole('status')).toContainText('Rosa Rep answers you here')

  await visitor.reload()
  await expect(visitor.getByRole('button', { name: 'Your question is open' })).toBeVisible()
  await answer(rep, 'Quentin', 'Yes, within four days.')
  await visitor.reload()
  await visitor.getByRole('button', { name: 'You have an answer' }).click()
  await expect(desk(visitor).getByRole('log')).toContainText('Yes, within four days.')
  await expect(desk(visitor).getByRole('log')).toContainText('Rosa Rep Staff')
  // That it was read is on its way for a moment: leaving earlier would not count as having read.
  const entryPage = async () => (await visitor.request.get(visitor.url())).text()
  await expect.poll(entryPage).not.toContain('data-question="answered"')
  await visitor.reload()
  await expect(visitor.getByRole('button', { name: 'Ask the desk' })).toBeVisible()
})

test('a link leads to the desk', async ({ people }) => {
  const visitor = await people.newVisitor('/?desk')
  await visitor.getByRole('textbox', { name: 'Your name' }).fill('Lena')
  await visitor.keyboard.press('Enter')
  await expect(question(visitor)).toBeFocused()
  // The second time the name is known.
  await visitor.goto(visitor.url())
  await expect(question(visitor)).toBeFocused()
})

test('an address alone is kept, and said wrong where it is wrong', async ({ people }) => {
  const visitor = await people.newVisitor('/?desk')
  await visitor.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await visitor.keyboard.press('Enter')
  const contact = desk(visitor).getByRole('textbox', { name: 'Mail address or phone number' })
  await question(visitor).fill('Do you ship?')
  await send(visitor).click()
  await expect(contact).toBeFocused()
  await contact.fill('ada@')
  await send(visitor).click()
  await expect(contact).toHaveAttribute('aria-invalid', 'true')
  await contact.fill('ada@example.com')
  await send(visitor).click()
  await expect(desk(visitor)).toContainText('We reach you at ada@example.com.')
  await expect(desk(visitor).getByRole('status')).toContainText('We answer you at ada@example.com')
  await expect(desk(visitor)).not.toContainText('Leave your question')
  await desk(visitor).getByRole('button', { name: 'Change the address' }).click()
  await contact.fill('+44 20 7946 0000')
  await send(visitor).click()
  await expect(desk(visitor)).toContainText('We reach you at +44 20 7946 0000.')
})

test('without 3D an answer that is out of view is told, in the title too', async ({ people }) => {
  const rep = await people.newStaff('Rosa Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)
  const visitor = await people.newVisitor('/?desk')
  await visitor.setViewportSize({ width: 390, height: 500 })
  await visitor.getByRole('textbox', { name: 'Your name' }).fill('Nora')
  await visitor.keyboard.press('Enter')
  await question(visitor).fill('Do you deliver?')
  await question(visitor).press('Enter')
  await expect(desk(visitor).getByRole('status')).toContainText('Rosa Rep')
  await visitor.getByRole('heading', { name: 'Settings' }).scrollIntoViewIfNeeded()
  await expect(desk(visitor).getByRole('log')).not.toBeInViewport()
  await answer(rep, 'Nora', 'Yes, we do.')
  await expect(visitor.getByText('The desk: Yes, we do.')).toBeVisible()
  await expect(visitor).toHaveTitle(/^\(1\) /)
  await desk(visitor).getByRole('log').scrollIntoViewIfNeeded()
  await expect(visitor).toHaveTitle(/^(?!\()/)
})

test('a greeting is answered in private, and an unheard hello leads on', async ({ people }) => {
  const visitor = await people.newVisitor()
  await enter(visitor, 'Greta')
  const message = visitor.getByRole('textbox', { name: 'Message' })
  await message.fill('hello?')
  await message.press('Enter')
  await expect(visitor.getByText('Nobody is near you.')).toBeVisible()
  await visitor.getByRole('button', { name: 'Ask the desk instead' }).click()
  await expect(question(visitor)).toBeFocused()
  await expect(question(visitor)).toHaveValue('hello?')
  await question(visitor).fill('')

  const rep = await people.newStaff('Rita Rep', 'rep')
  await enterAsStaff(rep)
  await comeOnDuty(rep)
  await visitor.getByRole('button', { name: /Go to Reception/ }).click()
  await visitor.getByRole('button', { name: 'Answer Rita Rep privately' }).click()
  await expect(question(visitor)).toBeFocused()
  await visitor.keyboard.type('Good morning!')
  await visitor.keyboard.press('Enter')
  // The greeting stands before its answer.
  await expect(desk(visitor).getByRole('log')).toContainText(/Rita Rep[\s\S]*Good morning!/)
  await expect(visitor.getByRole('log', { name: 'Chat' })).not.toContainText('Good morning!')
})
