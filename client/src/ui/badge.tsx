import type { ReactNode } from 'react'
import styles from './badge.module.css'

interface BadgeProps {
  /** What it means, told by colour beside the words; `brand` is for what is the company's own. */
  tone?: 'plain' | 'brand' | 'good' | 'waiting' | 'danger'
  children: ReactNode
}

/** A word or a figure about what it stands beside. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  )
}
