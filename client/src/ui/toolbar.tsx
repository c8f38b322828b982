import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import styles from './toolbar.module.css'

interface ToolbarProps {
  label: string
  /** Buttons and menus; `<ToolbarGap />` pushes what follows to the end. */
  children: ReactNode
}

/** What can be done with what is below it. Tab goes in once, arrow keys go through it. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={styles.toolbar!}>
      {children}
    </AriaToolbar>
  )
}

export function ToolbarGap() {
  return <span className={styles.gap} />
}
