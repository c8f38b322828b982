import { centerOfPath } from '@foyer/shared/centers/center-path.ts'
import { formatTime } from '@foyer/shared/i18n/format.ts'
import type { Handover } from '@foyer/shared/rota/duty-contract.ts'
import { dutyTexts } from '../i18n/duty-text.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { fetchJson } from '../net/http.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MessageForm } from '../ui/message-form.tsx'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import styles from './handover-note.module.css'

/** Writing a note for whoever is on duty next. */
export function LeaveNote({ onClose }: { onClose: () => void }) {
  const t = useText(dutyTexts)
  const leave = async (text: string) => {
    const body = { centerId: centerOfPath(location.pathname), text }
    const left = await fetchJson('/api/rota/handovers', { method: 'POST', body })
    if (left.ok) {
      notify(t('note.left'))
      onClose()
    }
    return left
  }
  return (
    <Dialog title={t('note.write')} onClose={onClose}>
      <p>{t('note.hint')}</p>
      <MessageForm
        label={t('note.write')}
        sendLabel={t('note.leave')}
        rows={4}
        onSend={leave}
        autoFocus
      />
    </Dialog>
  )
}

/** The note of those who were on duty before; it is read when it is closed. */
export function ReadNote({ note, onClose }: { note: Handover; onClose: () => void }) {
  const t = useText(dutyTexts)
  const locale = useLocale()
  const close = async () => {
    onClose()
    const path = `/api/rota/${note.centerId}/handovers/${note.id}/seen`
    notifyRefusal(await fetchJson(path, { method: 'POST' }))
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
