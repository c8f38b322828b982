import type { DenialBody, Swap } from '@foyer/shared/swaps/swaps-contract.ts'
import { denySwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { REASON_MAX } from '@foyer/shared/swaps/swaps-limits.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { notify } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { swapsTexts } from './swaps-texts.ts'

interface DenyDialogProps {
  swap: Swap
  onDenied: () => Promise<void>
  onClose: () => void
}

/** A lead says no to a swap, and why if they like. */
export function DenyDialog({ swap, onDenied, onClose }: DenyDialogProps) {
  const t = useText(swapsTexts)
  const form = useForm<DenialBody>({ reason: '' }, async (body) => {
    const denied = await call(denySwap, { params: { id: swap.id }, body })
    if (denied.ok) {
      // Nobody hands over what is picked up.
      notify(t(swap.kind === 'pick-up' ? 'swap.done.deny.pick-up' : 'swap.done.deny'))
      await onDenied()
      onClose()
    }
    return denied
  })
  return (
    <Dialog title={t('deny.title')} onClose={onClose}>
      <Form form={form} label={t('deny.send')}>
        <TextField
          name="reason"
          label={t('deny.reason')}
          hint={t('deny.hint')}
          value={form.value.reason}
          onChange={(reason) => form.change({ reason })}
          limit={REASON_MAX}
          rows={2}
          autoFocus
        />
      </Form>
    </Dialog>
  )
}
