import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { ShortcutsContext } from '../plugs/shortcuts-context.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { Keys } from './keys.tsx'
import { beginPanels, elementIdOf, PanelsContext } from './panels-store.ts'

const words = { label: () => 'Test', keys: () => 'T' }
const panel: LobbyPanel = {
  id: 'test',
  title: () => 'Test panel',
  audience: 'everybody',
  section: { order: 1 },
  load: async () => () => null,
}

const wave = vi.fn()
const useWave = () => wave
beforeEach(() => wave.mockClear())

async function showKeys() {
  const { value: panels } = beginPanels()
  await show(
    <PanelsContext value={panels}>
      <ShortcutsContext
        value={[
          words,
          { ...words, codes: ['Digit1', 'Digit2'], useRun: useWave },
          { ...words, codes: ['Enter', 'KeyT'], opens: panel },
        ]}
      >
        <Keys />
      </ShortcutsContext>
      <input type="text" aria-label="Name" />
      <button type="button">Somewhere</button>
    </PanelsContext>,
  )
  return panels
}

const name = () => page.getByRole('textbox', { name: 'Name' })

test('a key runs what its shortcut does, by its place on the keyboard', async () => {
  await showKeys()
  await userEvent.keyboard('[Digit1][Digit2]')
  expect(wave.mock.calls).toEqual([['Digit1'], ['Digit2']])
})

test('keys belong to a field that is typed in, until Esc leaves it', async () => {
  const panels = await showKeys()
  await name().click()
  await userEvent.keyboard('1t')
  await expect.element(name()).toHaveValue('1t')
  expect(wave).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await expect.element(name()).not.toHaveFocus()
  await userEvent.keyboard('[KeyT]')
  expect(panels.getState().open).toBe(panel)
})

test('Enter belongs to the button that has the focus; with Ctrl, a key is the browser’s', async () => {
  const panels = await showKeys()
  await page.getByRole('button', { name: 'Somewhere' }).click()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{Control>}[Digit1]{/Control}')
  expect(panels.getState().open).toBeNull()
  expect(wave).not.toHaveBeenCalled()
  await userEvent.keyboard('[Digit1]')
  expect(wave).toHaveBeenCalledOnce()
})

test('keys belong to a widget that is driven by them', async () => {
  await showKeys()
  await show(
    <div role="tablist">
      <button type="button" role="tab" aria-selected>
        Week
      </button>
    </div>,
  )
  await page.getByRole('tab', { name: 'Week' }).click()
  await userEvent.keyboard('[Digit1]')
  expect(wave).not.toHaveBeenCalled()
})

test('the key of a panel that is on the screen goes to its field', async () => {
  const panels = await showKeys()
  await show(
    <section id={elementIdOf(panel)}>
      <input type="radio" aria-label="Nearby" />
      <input type="text" aria-label="Message" />
    </section>,
  )
  await userEvent.keyboard('[KeyT]')
  await expect.element(page.getByRole('textbox', { name: 'Message' })).toHaveFocus()
  await expect.element(page.getByRole('textbox', { name: 'Message' })).toHaveValue('')
  expect(panels.getState().open).toBeNull()
})

test('letters and digits do nothing once they are switched off; Enter does', async () => {
  const panels = await showKeys()
  preferencesStore.setState({ letterKeys: false })
  await userEvent.keyboard('[Digit1][KeyT]')
  expect(wave).not.toHaveBeenCalled()
  expect(panels.getState().open).toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(panels.getState().open).toBe(panel)
  preferencesStore.setState({ letterKeys: true })
  await userEvent.keyboard('[Digit1]')
  expect(wave).toHaveBeenCalledOnce()
})
