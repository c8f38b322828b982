import type { ComponentType } from 'react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { Dock } from './dock.tsx'
import { beginPanels, PanelsContext, showPanel } from './panels-store.ts'

const Field = () => <input type="text" aria-label="Message" />

/** A docked panel whose code comes when the test lets it. */
async function showDock(id: string) {
  const { promise, resolve } = Promise.withResolvers<ComponentType>()
  const panel: LobbyPanel = {
    id,
    title: () => 'Test panel',
    audience: 'everybody',
    section: { order: 1 },
    load: () => promise,
  }
  const { value: panels } = beginPanels()
  await show(
    <PanelsContext value={panels}>
      <Dock panel={panel} />
    </PanelsContext>,
  )
  return { panels, ask: () => showPanel(panels, panel), comes: () => resolve(Field) }
}

const field = () => page.getByRole('textbox', { name: 'Message' })

test('asked for before its code is there, it takes the focus when that has come', async () => {
  const { panels, ask, comes } = await showDock('early')
  ask()
  comes()
  await expect.element(field()).toHaveFocus()
  expect(panels.getState().open).toBeNull()
})

test('nobody asked for it: the focus stays where it is', async () => {
  const { comes } = await showDock('quiet')
  comes()
  await expect.element(field()).toBeVisible()
  await expect.element(field()).not.toHaveFocus()
})
