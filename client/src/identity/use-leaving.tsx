import { can } from '@foyer/shared/access/can.ts'
import type { ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import { readShiftsAhead } from '@foyer/shared/crew/crew-endpoints.ts'
import type { StaffBody, StaffEntry } from '@foyer/shared/identity/identity-contract.ts'
import { type ReactNode, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ShiftsByWeek } from '../shifts/shifts-by-week.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { staffTexts } from './staff-texts.ts'

/**
 * Changes members of staff; who would leave shifts by it is asked about before, with all that follows.
 *
 * @param change does it
 */
export function useLeaving(change: (entry: StaffEntry, body: StaffBody) => Promise<void>): {
  ask: (entry: StaffEntry, body: StaffBody) => Promise<void>
  dialog: ReactNode
} {
  const t = useText(staffTexts)
  const tUi = useText(uiTexts)
  const [leaving, setLeaving] = useState<{
    entry: StaffEntry
    body: StaffBody
    shifts: readonly ShiftAhead[]
  } | null>(null)

  const ask = async (entry: StaffEntry, body: StaffBody) => {
    const { role = entry.role, active = entry.active } = body
    if (active && can({ kind: 'staff', id: entry.id, role }, 'rota-own')) return change(entry, body)
    const ahead = await call(readShiftsAhead, { params: { staffId: entry.id } })
    if (!ahead.ok) return notifyRefusal(ahead)
    if (ahead.value.length === 0) return change(entry, body)
    setLeaving({ entry, body, shifts: ahead.value })
  }
  const close = () => setLeaving(null)
  const dialog = leaving && (
    <Dialog
      title={t('leave.title', { name: leaving.entry.name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{tUi('cancel')}</Button>
          <Button
            kind="primary"
            onPress={() => {
              close()
              void change(leaving.entry, leaving.body)
            }}
          >
            {t('leave.do')}
          </Button>
        </>
      }
    >
      <p>{t('leave.shifts', { count: leaving.shifts.length })}</p>
      <ShiftsByWeek shifts={leaving.shifts} />
      <p>{t('leave.back')}</p>
    </Dialog>
  )
  return { ask, dialog }
}
