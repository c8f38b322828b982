import { readDoorData } from '../door/door.ts'
import { useDoorLine } from '../door/use-door.ts'
import styles from './desk-state.module.css'

/** Where there are several: which center this is. */
const center = readDoorData(document)?.center

/** Whether somebody is at the desk, and until or from when: what the door says, live. */
export function DeskState() {
  const line = useDoorLine()
  return (
    <p className={styles.desk} data-open={line?.open ?? false} role="status">
      <span>
        {center && `${center} · `}
        {line?.text}
      </span>
    </p>
  )
}
