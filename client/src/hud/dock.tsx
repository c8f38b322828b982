import { useLocale } from '../i18n/use-text.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { PanelContent } from '../plugs/panel-content.tsx'
import { elementIdOf, focusField, usePanels } from './panels-store.ts'
import styles from './scene-layer.module.css'

/** A panel that stands beside everything else. Asked for before its code is there, it takes the focus when that has come. */
export function Dock({ panel }: { panel: LobbyPanel }) {
  const locale = useLocale()
  const panels = usePanels()
  const focus = () => {
    if (panels.getState().open === panel && focusField(panel)) panels.setState({ open: null })
  }
  return (
    <section className={styles.dock} id={elementIdOf(panel)} aria-label={panel.title(locale)}>
      <PanelContent panel={panel} onShown={focus} />
    </section>
  )
}
