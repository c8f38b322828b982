import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { ReactNode } from 'react'
import { Portrait } from '../look/portrait-view.tsx'
import styles from './person-chip.module.css'

interface PersonChipProps {
  name: string
  look: Look
  /** A word or a badge behind the name. */
  children?: ReactNode
}

/** A person in a table, a plan or a list: small portrait and name on one line. */
export function PersonChip({ name, look, children }: PersonChipProps) {
  return (
    <span className={styles.chip}>
      <Portrait look={look} />
      <span className={styles.name}>{name}</span>
      {children}
    </span>
  )
}
