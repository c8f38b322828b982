import type { Swap } from '@foyer/shared/swaps/swaps-contract.ts'
import { denySwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { REASON_MAX } from '@foyer/shared/swaps/swaps-limits.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { notify } from '../ui/toast-store.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { swapsTexts } from './swaps-texts.ts'

interface DenyDialogProps {
  swap: Swap
  onDenied: () => Promise<void>
  onClose: () => void
}

/** A lead says no to a swap, and why if they like. */
export function DenyDialog({ swap, onDenied, onClose }: DenyDialogProps) {
  const t = useText(swapsTexts)
  const [reason, setReason] = useState('')
  const { state, refusal, submit } = useSubmit()
  const length = reason.trim().length
  const tooLong = length > REASON_MAX

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (tooLong) return
    const input = { params: { id: swap.id }, body: { reason } }
    if (!(await submit(() => call(denySwap, input)))) return
    notify(t('swap.done.deny'))
    await onDenied()
    onClose()
  }
  return (
    <Dialog title={t('deny.title')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={send}>
        <TextField
          label={t('deny.reason')}
          hint={t('deny.hint')}
          value={reason}
          onChange={setReason}
          error={
            tooLong
              ? t('deny.too-long', { most: String(REASON_MAX), now: String(length) })
              : undefined
          }
          rows={2}
          autoFocus
        />
        <FormEnd label={t('deny.send')} state={state} refusal={refusal} />
      </form>
    </Dialog>
  )
}
