import { useStore } from 'zustand'
import { hudTexts } from '../i18n/hud-text.ts'
import { useText } from '../i18n/use-text.ts'
import { peopleStore } from '../presence/people-store.ts'
import { countOnDuty } from '../presence/sort-people.ts'
import styles from './desk-state.module.css'

/** Whether somebody is at the desk, live. */
export function DeskState() {
  const t = useText(hudTexts)
  const open = useStore(peopleStore, (state) => state.deskOpen)
  const count = useStore(peopleStore, (state) => countOnDuty(state.people.values()))
  return (
    <p className={styles.desk} data-open={open} role="status">
      {open ? t('desk.open', { count: Math.max(1, count) }) : t('desk.closed')}
    </p>
  )
}
