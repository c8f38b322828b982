import type { Page } from '@playwright/test'
import { axeOn } from './support/axe.ts'
import { expect, test } from './support/foyer.ts'

/** The part of `/design` with samples in the light scheme. */
function samples(page: Page, section: string) {
  return page.getByRole('region', { name: `${section}, Light` })
}

async function expectNothingFound(page: Page, forced: boolean, part = 'body'): Promise<void> {
  const builder = (await axeOn(page)).include(part)
  // Forced colours are the reader's own; axe compares those that the page would have had.
  if (forced) builder.disableRules('color-contrast')
  const { violations } = await builder.analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`),
  ).toEqual([])
}

test('axe finds nothing on the components: light, dark, forced colours, with a dialog or a list open', async ({
  people,
}) => {
  const page = await people.newVisitor('/design')
  await expect(page.getByRole('heading', { name: 'Design system' })).toBeVisible()
  for (const colours of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    const forced = 'forcedColors' in colours
    await page.emulateMedia(colours)
    await expectNothingFound(page, forced)
    await samples(page, 'Buttons, menus, bars')
      .getByRole('button', { name: 'Actions' })
      .first()
      .press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await expectNothingFound(page, forced, '[role=menu]')
    await page.keyboard.press('Escape')
    await samples(page, 'Tabs, dialog, toasts, empty state')
      .getByRole('button', { name: 'Open a dialog' })
      .press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectNothingFound(page, forced, '[role=dialog]')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
})

test('a dialog takes the focus, keeps it, and gives it back on Esc', async ({ people }) => {
  const page = await people.newVisitor('/design')
  const opener = samples(page, 'Tabs, dialog, toasts, empty state').getByRole('button', {
    name: 'Open a dialog',
  })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Publish the week?' })
  const focusIsInside = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await expect.poll(focusIsInside).toBe(true)
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab')
    expect(await focusIsInside()).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('a table is sorted and its rows are ticked by keyboard', async ({ people }) => {
  const page = await people.newVisitor('/design')
  const table = samples(page, 'Table').getByRole('grid', { name: 'Crew' })
  const names = table.getByRole('rowheader')
  await expect(names).toHaveText(['Ada Adler', 'Ben Okafor', 'Chiara Ärmel'])

  await table.getByRole('columnheader', { name: 'Shifts' }).press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Shifts' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(names).toHaveText(['Chiara Ärmel', 'Ada Adler', 'Ben Okafor'])
  await page.keyboard.press('Enter')
  await expect(names).toHaveText(['Ben Okafor', 'Ada Adler', 'Chiara Ärmel'])

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(table.getByRole('row', { name: 'Ada Adler' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await page.keyboard.press('Control+a')
  await expect(table.getByRole('row', { selected: true })).toHaveCount(3)
})

test('tabs and menus are gone through by arrow keys', async ({ people }) => {
  const page = await people.newVisitor('/design')
  const parts = samples(page, 'Tabs, dialog, toasts, empty state')
  await parts.getByRole('tab', { name: 'Week' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(parts.getByRole('tab', { name: /Gaps/ })).toHaveAttribute('aria-selected', 'true')
  await expect(parts.getByRole('tabpanel')).toContainText('No gaps')

  const opener = samples(page, 'Buttons, menus, bars')
    .getByRole('button', { name: 'Actions' })
    .first()
  await opener.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(opener).toBeFocused()

  // What was done says so, and can be taken back; the focus returns to where one was.
  const toasts = page.getByRole('status', { name: 'Notices' })
  await expect(toasts).toContainText('Shift removed.')
  await toasts.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Enter')
  await expect(toasts).toContainText('Taken back.')
  await expect(opener).toBeFocused()
})

test('a day is typed part by part, or chosen in the calendar; a time is typed', async ({
  people,
}) => {
  const page = await people.newVisitor('/design')
  const fields = samples(page, 'Fields')
  const day = fields.getByRole('group', { name: 'Day', exact: true })
  await day.getByRole('spinbutton', { name: /day/ }).first().focus()
  await page.keyboard.type('05122026')
  await expect(day).toContainText('05/12/2026')

  await day.getByRole('button').press('Enter')
  await expect(page.getByRole('button', { name: 'Saturday, 5 December 2026' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(day).toContainText('12/12/2026')
  await expect(page.getByRole('dialog')).toBeHidden()

  const from = fields.getByRole('group', { name: 'From', exact: true })
  await from.getByRole('spinbutton').first().focus()
  await page.keyboard.type('1330')
  await expect(from).toContainText('13:30')
})

test('words are added by Enter, offered, and taken away by Backspace', async ({ people }) => {
  const page = await people.newVisitor('/design')
  const fields = samples(page, 'Fields')
  const field = fields.getByRole('combobox', { name: 'Skills' })
  const tags = fields.getByRole('grid', { name: 'Skills' })
  await field.fill('Welding')
  await field.press('Enter')
  await expect(tags.getByRole('row')).toHaveText(['Billing', 'Welding'])
  await field.fill('contr')
  await page.getByRole('option', { name: 'Contracts' }).click()
  await expect(tags.getByRole('row')).toHaveText(['Billing', 'Welding', 'Contracts'])
  await field.fill('BILLING')
  await field.press('Enter')
  await expect(tags.getByRole('row')).toHaveCount(3)
  await tags.getByRole('row', { name: 'Billing' }).press('Backspace')
  await expect(tags.getByRole('row')).toHaveText(['Welding', 'Contracts'])
})
