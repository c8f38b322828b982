import { type ReactNode, useEffect, useRef } from 'react'
import styles from './settings-screen.module.css'

interface SettingsPartProps {
  title: string
  /** Whether somebody came here from another page of the settings: the heading then has the focus. */
  hasMoved: boolean
  /** Called with the title, for the window's. */
  onShown: (title: string) => void
  children: ReactNode
}

/** One page of the settings with its heading; another one needs another `key`. */
export function SettingsPart({ title, hasMoved, onShown, children }: SettingsPartProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasMoved) heading.current?.focus()
  }, [hasMoved])
  useEffect(() => onShown(title), [onShown, title])
  return (
    <section className={styles.part} aria-labelledby="part-title">
      <h2 id="part-title" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
