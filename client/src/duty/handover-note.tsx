import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import type { Handover } from '@foyer/shared/duty/duty-contract.ts'
import { leaveHandover, markHandoverSeen } from '@foyer/shared/duty/duty-endpoints.ts'
import { HANDOVER_MAX } from '@foyer/shared/duty/duty-limits.ts'
import { formatTime } from '@foyer/shared/i18n/format.ts'
import { useState } from 'react'
import { reasonTexts } from '../errors/reason-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { dutyTexts } from './duty-texts.ts'
import styles from './handover-note.module.css'

/** Writing a note for whoever is on duty next. */
export function LeaveNote({ onClose }: { onClose: () => void }) {
  const t = useText(dutyTexts)
  const tReason = useText(reasonTexts)
  const [text, setText] = useState('')
  const { state, refusal, submit } = useSubmit()
  const leave = async () => {
    const body = { centerId: centerOfPath(location.pathname), text }
    const left = await submit(() => call(leaveHandover, { body }))
    if (!left) return
    notify(t('note.left'))
    onClose()
  }
  return (
    <Dialog
      title={t('note.write')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={text.trim() === '' || state === 'pending'}
          onPress={leave}
        >
          {t('note.leave')}
        </Button>
      }
    >
      <TextField
        label={t('note.write')}
        labelHidden
        hint={t('note.hint')}
        value={text}
        onChange={setText}
        maxLength={HANDOVER_MAX}
        rows={5}
        autoFocus
        {...(refusal ? { error: tReason(refusal.reason) } : {})}
      />
    </Dialog>
  )
}

/** The note of those who were on duty before; it is read when it is closed. */
export function ReadNote({ note, onClose }: { note: Handover; onClose: () => void }) {
  const t = useText(dutyTexts)
  const locale = useRegionalLocale()
  const close = async () => {
    onClose()
    const params = { center: note.centerId, id: note.id }
    notifyRefusal(await call(markHandoverSeen, { params }))
  }
  return (
    <Dialog
      title={t('note.from', { name: note.name })}
      onClose={close}
      actions={
        <Button kind="primary" onPress={close}>
          {t('note.read')}
        </Button>
      }
    >
      <p className={styles.text}>{note.text}</p>
      <p className={styles.quiet}>{t('note.at', { time: formatTime(note.at, locale) })}</p>
    </Dialog>
  )
}
