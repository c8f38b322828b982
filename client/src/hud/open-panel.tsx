import { useStore } from 'zustand'
import { useLocale } from '../i18n/use-text.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { type LobbyPanel, panelsFor } from '../plugs/lobby-panel.ts'
import { PanelContent } from '../plugs/panel-content.tsx'
import { Panel } from '../ui/panel.tsx'
import { elementIdOf, focusField, usePanels } from './panels-store.ts'
import { useMedia } from './use-media.ts'

/** The panel that is open, if one is and does not stand on the screen anyway. */
export function OpenPanel({ docked }: { docked: readonly LobbyPanel[] }) {
  const panels = usePanels()
  const own = useOwnPerson()
  const locale = useLocale()
  const hasKeyboard = useMedia('(pointer: fine)')
  const panel = useStore(panels, (state) => state.open)
  if (!panel || docked.includes(panel) || !panelsFor([panel], own?.kind).length) return null

  const { title, heading = title } = panel
  const focus = (late: boolean) => {
    // Code that comes late does not take the focus from where somebody has gone meanwhile.
    if (!panel.opensInField || !hasKeyboard || (late && !hasFocus(panel))) return
    focusField(panel)
  }
  return (
    <Panel
      key={panel.id}
      id={elementIdOf(panel)}
      title={heading(locale)}
      onClose={() => panels.setState({ open: null })}
    >
      <PanelContent panel={panel} onShown={focus} />
    </Panel>
  )
}

function hasFocus(panel: LobbyPanel): boolean {
  return document.getElementById(elementIdOf(panel))?.contains(document.activeElement) ?? false
}
