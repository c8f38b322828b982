import type { Look } from '@foyer/shared/look/look-parts.ts'
import { useEffect, useRef } from 'react'
import { createPortrait } from './portrait-element.ts'
import styles from './portrait-view.module.css'

/** A person's portrait; decorative, the name stands beside it. */
export function Portrait({ look }: { look: Look }) {
  const holder = useRef<HTMLSpanElement>(null)
  useEffect(() => holder.current?.replaceChildren(createPortrait(look)), [look])
  return <span ref={holder} className={styles.portrait} />
}
