import { useStore } from 'zustand'
import { useLocale, useText } from '../i18n/use-text.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { IconButton } from '../ui/button.tsx'
import { hudTexts } from './hud-texts.ts'
import { usePanels } from './panels-store.ts'
import styles from './scene-layer.module.css'

/** The round buttons that open the panels. */
export function Toolbar({ panels }: { panels: readonly LobbyPanel[] }) {
  return (
    <div className={styles.toolbar}>
      {panels.map(
        (panel) =>
          panel.button && <ToolbarButton key={panel.id} panel={panel} button={panel.button} />,
      )}
    </div>
  )
}

interface ToolbarButtonProps {
  panel: LobbyPanel
  button: NonNullable<LobbyPanel['button']>
}

function ToolbarButton({ panel, button }: ToolbarButtonProps) {
  const { icon, labelled = false, useCount = useNone, countLabel } = button
  const t = useText(hudTexts)
  const locale = useLocale()
  const panels = usePanels()
  const open = useStore(panels, (state) => state.open === panel)
  const count = useCount()
  return (
    <IconButton
      icon={icon}
      kind={labelled ? 'labelled' : 'round'}
      label={panel.title(locale)}
      count={count}
      countLabel={countLabel?.(locale, count) ?? t('unread.count', { count })}
      aria-expanded={open}
      onPress={() => panels.setState({ open: open ? null : panel })}
    />
  )
}

const useNone = () => 0
