import type { ComponentType } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { PeopleContext } from '../people/people-context.ts'
import { createPeopleStore } from '../people/people-store.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { loadPanel } from '../plugs/panel-code.ts'
import { OpenPanel } from './open-panel.tsx'
import { beginPanels, PanelsContext } from './panels-store.ts'

const Field = () => <input type="text" aria-label="Message" />

/** A panel whose code comes when the test lets it, beside a button outside of it. */
async function showPanel(more: Partial<LobbyPanel> = {}) {
  const code: PromiseWithResolvers<ComponentType>[] = []
  const panel: LobbyPanel = {
    id: 'test',
    title: () => 'Test panel',
    audience: 'everybody',
    section: { order: 1 },
    opensInField: true,
    load: () => {
      code.push(Promise.withResolvers())
      return code.at(-1)!.promise
    },
    ...more,
  }
  const { value: panels } = beginPanels()
  await show(
    <PeopleContext value={createPeopleStore()}>
      <PanelsContext value={panels}>
        <button type="button">Outside</button>
        <OpenPanel docked={[]} />
      </PanelsContext>
    </PeopleContext>,
  )
  await loadTexts('en')
  return { panel, panels, code, open: () => panels.setState({ open: panel }) }
}

const field = () => page.getByRole('textbox', { name: 'Message' })
const heading = () => page.getByRole('heading', { name: 'Test panel' })

test('a panel whose code is there opens in its field, and gives the focus back', async () => {
  const { panel, panels, code, open } = await showPanel()
  const loading = loadPanel(panel)
  code[0]!.resolve(Field)
  await loading
  await page.getByRole('button', { name: 'Outside' }).click()
  open()
  await expect.element(field()).toHaveFocus()
  panels.setState({ open: null })
  await expect.element(page.getByRole('button', { name: 'Outside' })).toHaveFocus()
})

test('late code takes the focus from the panel’s heading', async () => {
  const { code, open } = await showPanel()
  open()
  await expect.element(heading()).toHaveFocus()
  await expect.element(page.getByText('Loading…')).toBeVisible()
  code[0]!.resolve(Field)
  await expect.element(field()).toHaveFocus()
})

test('late code leaves the focus to whoever has gone on', async () => {
  const { code, open } = await showPanel()
  open()
  await expect.element(heading()).toHaveFocus()
  await page.getByRole('button', { name: 'Outside' }).click()
  code[0]!.resolve(Field)
  await expect.element(field()).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Outside' })).toHaveFocus()
})

test('code that does not come is told, and asked for again', async () => {
  const { code, open } = await showPanel({ opensInField: false })
  open()
  await expect.element(heading()).toHaveFocus()
  for (const tried of [1, 2, 3]) {
    await expect.poll(() => code.length).toBe(tried)
    code.at(-1)!.reject(new TypeError('Failed to fetch dynamically imported module'))
  }
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('This part could not be loaded. Try again, or reload the page.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('Loading…')).toBeVisible()
  expect(page.getByRole('dialog').element().contains(document.activeElement)).toBe(true)
  code.at(-1)!.resolve(Field)
  await expect.element(field()).toBeVisible()
})

test('Esc closes a panel, whoever it is not for never sees it', async () => {
  const { panels, open } = await showPanel()
  open()
  await expect.element(heading()).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => panels.getState().open).toBeNull()

  const other = await showPanel({ audience: 'rep', id: 'other', title: () => 'For reps' })
  other.open()
  await expect.element(page.getByRole('heading', { name: 'For reps' })).not.toBeInTheDocument()
})
