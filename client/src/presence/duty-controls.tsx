import type { Status } from '@foyer/shared/presence/presence-contract.ts'
import { useState } from 'react'
import { hudTexts } from '../i18n/hud-text.ts'
import { lobbyTexts } from '../i18n/lobby-text.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import { notifyRefusal } from '../ui/notice-store.ts'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import styles from './duty-controls.module.css'
import type { PersonHere } from './people-store.ts'

/** The statuses in the order of the list; a record, so that none is forgotten. */
const STATUSES: Record<Status, true> = {
  available: true,
  busy: true,
  'on-the-phone': true,
  'back-soon': true,
}

/** A rep's switch for being on duty, and the status that visitors see. */
export function DutyControls({ own }: { own: PersonHere }) {
  const t = useText(hudTexts)
  const tLobby = useText(lobbyTexts)
  const connection = useConnection()
  const [pending, setPending] = useState(false)

  const changeDuty = async (on: boolean) => {
    setPending(true)
    notifyRefusal(await connection.request('duty', { on }))
    setPending(false)
  }
  const changeStatus = async (status: Status) =>
    notifyRefusal(await connection.request('status', { status }))

  return (
    <div className={styles.duty}>
      <Switch isSelected={own.status !== null} isDisabled={pending} onChange={changeDuty}>
        {t('duty')}
      </Switch>
      {own.status && (
        <Select
          label={t('duty.status')}
          labelHidden
          options={(Object.keys(STATUSES) as Status[]).map((value) => ({
            value,
            text: tLobby(`status.${value}`),
          }))}
          value={own.status}
          onChange={changeStatus}
        />
      )}
    </div>
  )
}
