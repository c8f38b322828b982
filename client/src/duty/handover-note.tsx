import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import type { Handover } from '@foyer/shared/duty/duty-contract.ts'
import { leaveHandover, markHandoverSeen } from '@foyer/shared/duty/duty-endpoints.ts'
import { HANDOVER_MAX } from '@foyer/shared/duty/duty-limits.ts'
import { formatTime } from '@foyer/shared/i18n/format-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { dutyTexts } from './duty-texts.ts'
import styles from './handover-note.module.css'

/** Writing a note for whoever is on duty next. */
export function LeaveNote({ onClose }: { onClose: () => void }) {
  const t = useText(dutyTexts)
  const leave = async ({ text }: { text: string }) => {
    const body = { centerId: centerOfPath(location.pathname), text }
    const left = await call(leaveHandover, { body })
    if (left.ok) {
      notify(t('note.left'))
      onClose()
    }
    return left
  }
  const form = useForm({ text: '' }, leave)
  const { text } = form.value
  return (
    <Dialog title={t('note.write')} onClose={onClose}>
      <Form form={form} label={t('note.leave')} isDisabled={text.trim() === ''}>
        <TextField
          name="text"
          label={t('note.write')}
          labelHidden
          hint={t('note.hint')}
          value={text}
          onChange={(typed) => form.change({ text: typed })}
          limit={HANDOVER_MAX}
          rows={5}
          autoFocus
        />
      </Form>
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
