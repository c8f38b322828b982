import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import { describe, expect, test, vi } from 'vitest'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { HELD, PRESSED } from '../input/actions.ts'
import { panelsFor } from '../plugs/lobby-panel.ts'
import { PANELS } from './panels.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { SHORTCUTS } = await import('./shortcuts.ts')
for (const locale of LOCALES) await loadTexts(locale)

const idsFor = (kind?: 'visitor' | 'rep') => panelsFor(PANELS, kind).map(({ id }) => id)

describe('panels', () => {
  test('have ids and titles of their own, in every language', () => {
    for (const kind of ['visitor', 'rep'] as const) {
      const panels = panelsFor(PANELS, kind)
      for (const name of [
        (panel: (typeof panels)[number]) => panel.id,
        ...LOCALES.map((locale) => (panel: (typeof panels)[number]) => panel.title(locale)),
      ]) {
        expect(new Set(panels.map(name)).size).toBe(panels.length)
      }
    }
  })

  test('are those of a visitor until the lobby knows who one is', () => {
    expect(idsFor()).toEqual(idsFor('visitor'))
    expect(idsFor('visitor')).toContain('desk')
    expect(idsFor('visitor')).not.toContain('console')
    expect(idsFor('rep')).toContain('console')
    expect(idsFor('rep')).not.toContain('desk')
  })

  test('all stand somewhere in the page without 3D', () => {
    for (const kind of ['visitor', 'rep'] as const) {
      const sections = panelsFor(PANELS, kind)
        .filter(({ section }) => 'order' in section)
        .map(({ id }) => id)
      for (const { section } of panelsFor(PANELS, kind)) {
        if ('within' in section) expect(sections).toContain(section.within)
      }
    }
  })

  test('can be reached over the 3D view, or are told by the picture itself', () => {
    const without = PANELS.filter(({ button }) => !button).map(({ id }) => id)
    expect(without).toEqual(['places'])
  })
})

describe('shortcuts', () => {
  test('use each key once, and none that walking uses', () => {
    const codes = SHORTCUTS.flatMap((shortcut) => shortcut.codes ?? [])
    expect(codes.length).toBeGreaterThan(10)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => code in HELD || code in PRESSED)).toEqual([])
  })

  test('that have keys do something', () => {
    for (const { codes, useRun, opens } of SHORTCUTS) {
      expect(Boolean(useRun ?? opens)).toBe(codes !== undefined)
    }
  })
})
