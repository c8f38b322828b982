import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import type { LobbyPanel } from './lobby-panel.ts'
import { loadPanel, panelContent } from './panel-code.ts'
import styles from './panel-content.module.css'

interface PanelContentProps {
  panel: LobbyPanel
  /** Called when the content stands there: at once, or late when its code had to come first. */
  onShown?(late: boolean): void
}

/** What a panel shows. Until its code is there it says so quietly, and when that does not come offers to try again. */
export function PanelContent({ panel, onShown }: PanelContentProps) {
  const t = useText(uiTexts)
  const [late] = useState(() => panelContent(panel) === null)
  const [state, setState] = useState<'loading' | 'failed' | 'ready'>(late ? 'loading' : 'ready')

  useEffect(() => {
    if (state !== 'loading') return
    let gone = false
    const become = (next: 'ready' | 'failed') => () => {
      if (!gone) setState(next)
    }
    loadPanel(panel).then(become('ready'), become('failed'))
    return () => {
      gone = true
    }
  }, [panel, state])

  const shown = useEffectEvent(() => onShown?.(late))
  useEffect(() => {
    if (state === 'ready') shown()
  }, [state])

  const place = useRef<HTMLDivElement>(null)
  const tryAgain = () => {
    place.current?.focus() // the button that has it goes
    setState('loading')
  }

  const Content = panelContent(panel)
  if (state === 'ready' && Content) return <Content />
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {state === 'failed' ? (
        <>
          <p role="alert">{t('part.failed')}</p>
          <Button onPress={tryAgain}>{t('again')}</Button>
        </>
      ) : (
        <p className={styles.waiting} role="status">
          {t('loading')}
        </p>
      )}
    </div>
  )
}
