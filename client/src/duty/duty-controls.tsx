import { STATUSES, type Status } from '@foyer/shared/duty/statuses.ts'
import { formatTime } from '@foyer/shared/i18n/format-time.ts'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import type { PersonHere } from '../people/people-store.ts'
import { peopleTexts } from '../people/people-texts.ts'
import { useNow } from '../time/use-now.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { useDuty } from './duty-context.ts'
import styles from './duty-controls.module.css'
import { DutyNews } from './duty-news.tsx'
import { dutyOffer } from './duty-store.ts'
import { dutyTexts } from './duty-texts.ts'
import { LeaveNote } from './handover-note.tsx'
import { watchAttention } from './watch-attention.ts'

/** Milliseconds after coming or going in which the second press of a double press may still come. */
const DOUBLE_PRESS = 500

interface DutyControlsProps {
  own: PersonHere
  /** Goes off duty by `go`, once it is settled that the rep means to. */
  settle: (go: () => void) => void
}

/** A rep's way on and off duty, and the status that visitors see. */
export function DutyControls({ own, settle }: DutyControlsProps) {
  const t = useText(dutyTexts)
  const connection = useConnection()
  const [pending, setPending] = useState(false)
  const onDuty = own.status !== null
  const known = useRef({ onDuty, since: Number.NEGATIVE_INFINITY })

  // One button takes the other's place: who comes on duty by a double press does not go at once, nor the other way.
  useEffect(() => {
    if (known.current.onDuty !== onDuty) known.current = { onDuty, since: performance.now() }
  }, [onDuty])
  useEffect(() => (onDuty ? watchAttention(connection) : undefined), [connection, onDuty])

  const changeDuty = async (on: boolean) => {
    if (performance.now() - known.current.since < DOUBLE_PRESS) return
    setPending(true)
    notifyRefusal(await connection.request('duty', { on }))
    setPending(false)
  }
  return (
    <div className={styles.duty}>
      {own.status === null ? (
        <SignOn isDisabled={pending} onPress={() => changeDuty(true)} />
      ) : (
        <OnDuty
          status={own.status}
          isDisabled={pending}
          onStay={() => changeDuty(true)}
          onLeave={() => settle(() => void changeDuty(false))}
        />
      )}
      {/* In a tab of its own: leaving this one would leave the lobby. */}
      <a className={styles.link} href="/my-shifts" target="_blank" rel="noreferrer">
        {t('my-shifts')}
      </a>
      <DutyNews />
    </div>
  )
}

function SignOn({ isDisabled, onPress }: { isDisabled: boolean; onPress: () => void }) {
  const t = useText(dutyTexts)
  const locale = useRegionalLocale()
  const now = useNow()
  const duty = useStore(useDuty(), (state) => state.duty) ?? null
  const offer = dutyOffer(duty, now)
  const times = duty &&
    now < duty.end && { from: formatTime(duty.start, locale), to: formatTime(duty.end, locale) }
  return (
    <>
      {times && <span>{t(offer === 'check-in' ? 'shift' : 'shift.next', times)}</span>}
      <Button
        kind={offer === 'check-in' ? 'primary' : 'plain'}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {t(offer)}
      </Button>
    </>
  )
}

interface OnDutyProps {
  status: Status
  isDisabled: boolean
  onStay: () => void
  onLeave: () => void
}

function OnDuty({ status, isDisabled, onStay, onLeave }: OnDutyProps) {
  const t = useText(dutyTexts)
  const tPeople = useText(peopleTexts)
  const locale = useRegionalLocale()
  const connection = useConnection()
  const { duty, ending } = useStore(useDuty())
  const [writing, setWriting] = useState(false)

  const changeStatus = async (changed: Status) =>
    notifyRefusal(await connection.request('status', { status: changed }))
  return (
    <>
      <span>{duty ? t('until', { to: formatTime(duty.end, locale) }) : t('on')}</span>
      <Select
        label={t('status')}
        labelHidden
        options={STATUSES.map((value) => ({
          value,
          text: tPeople(`status.${value}`),
        }))}
        value={status}
        onChange={changeStatus}
      />
      <Button onPress={() => setWriting(true)}>{t('note')}</Button>
      {ending && (
        <Button isDisabled={isDisabled} onPress={onStay}>
          {t('stay')}
        </Button>
      )}
      <Button isDisabled={isDisabled} onPress={onLeave}>
        {t('off')}
      </Button>
      {writing && <LeaveNote onClose={() => setWriting(false)} />}
    </>
  )
}
