import { CATALOG } from '@foyer/assets/catalog.ts'
import { nearestOnItem } from '@foyer/shared/layout/item-place.ts'
import { deskItems } from '@foyer/shared/layout/layout-places.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useLocale } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { useOwnPerson } from '../people/use-people.ts'
import type { ReachSource, ReachThings } from '../reach/reachable.ts'
import { consolePanel } from '../reception/console/console-panel.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { showPanel, usePanels } from './panels-store.ts'

/** Metres from the counter: as far as one stands from it to talk, and a little more. */
const DESK_REACH = 1.8

/** The counters of the reception. */
export const deskSource: ReachSource = {
  id: 'desk',
  useThings() {
    const locale = useLocale()
    const layout = useLayout()
    const panels = usePanels()
    const panel = useOwnPerson()?.kind === 'rep' ? consolePanel : deskPanel
    const isOpen = useStore(panels, ({ open }) => open === panel)

    return useMemo((): ReachThings => {
      const desks = deskItems(layout)
      const run = () => showPanel(panels, panel)
      const label = panel.title(locale)
      // It stays while the panel is open, which gives the focus back to its button.
      const quiet = isOpen ? { news: '' } : {}
      return {
        near: (body) =>
          desks.map((desk) => {
            const [x, z] = nearestOnItem(desk, CATALOG.get(desk.kind), body.x, body.z)
            const id = `desk ${desk.id}`
            return { id, at: { x, z }, reach: DESK_REACH, label, ...quiet, code: 'KeyF', run }
          }),
        pointedAt: ({ what, id }) =>
          what === 'item' && desks.some((desk) => desk.id === id) ? run : null,
      }
    }, [locale, layout, panels, panel, isOpen])
  },
}
