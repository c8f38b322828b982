import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from './button.tsx'
import styles from './panel.module.css'
import { uiTexts } from './ui-texts.ts'

interface PanelProps {
  id?: string
  title: string
  onClose: () => void
  children: ReactNode
}

/**
 * A panel at the screen's edge. It does not keep the person from the lobby behind it. Focus goes into it
 * when it opens and back to where it was when it closes; Esc closes it.
 */
export function Panel({ id, title, onClose, children }: PanelProps) {
  const t = useText(uiTexts)
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)

  // Read while rendering: fields within may take the focus before the effect runs.
  const [opener] = useState(() => document.activeElement)
  useEffect(() => {
    const panel = heading.current?.closest('[role="dialog"]')
    if (!panel?.contains(document.activeElement)) heading.current?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [opener])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  return (
    <section
      id={id}
      className={styles.panel}
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={closeOnEscape}
    >
      <header className={styles.header}>
        <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <IconButton icon="close" kind="bare" label={t('close')} onPress={onClose} />
      </header>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
