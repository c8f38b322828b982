import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LobbyPanel } from './lobby-panel.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { loadPanel, panelContent } = await import('./panel-code.ts')

const Content = () => null

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function panelThat(load: LobbyPanel['load']): LobbyPanel {
  return { id: 'test', title: () => 'Test', audience: 'everybody', section: { order: 1 }, load }
}

test('the code of a panel is fetched once', async () => {
  let fetched = 0
  const panel = panelThat(async () => {
    fetched++
    return Content
  })
  expect(panelContent(panel)).toBeNull()
  await loadPanel(panel)
  await loadPanel(panel)
  expect(panelContent(panel)).toBe(Content)
  expect(fetched).toBe(1)
})

test('code that did not come after several tries is fetched anew', async () => {
  let online = false
  let tries = 0
  const panel = panelThat(async () => {
    tries++
    if (!online) throw new TypeError('Failed to fetch dynamically imported module')
    return Content
  })
  const failed = expect(loadPanel(panel)).rejects.toThrow()
  await vi.runAllTimersAsync()
  await failed
  expect(tries).toBe(3)
  expect(panelContent(panel)).toBeNull()
  online = true
  await loadPanel(panel)
  expect(panelContent(panel)).toBe(Content)
})
