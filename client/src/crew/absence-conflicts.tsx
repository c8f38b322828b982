import type { AbsenceConflict } from '@foyer/shared/crew/crew-contract.ts'
import { openShifts } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ShiftTime } from '../shifts/shift-time.tsx'
import { Button } from '../ui/button.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import styles from './absence-conflicts.module.css'
import { crewTexts } from './crew-texts.ts'
import { formatAbsence } from './format-absence.ts'

interface AbsenceConflictsProps {
  conflicts: readonly AbsenceConflict[]
  /** Of all centers: shifts are named by theirs. */
  doors: readonly Door[]
  onOpened: () => Promise<void>
}

/** Who will be away while they have shifts, in any center, and the press that opens these to others. */
export function AbsenceConflicts({ conflicts, doors, onOpened }: AbsenceConflictsProps) {
  const t = useText(crewTexts)
  const locale = useRegionalLocale()
  const open = async ({ absence: { id, staffId } }: AbsenceConflict) => {
    const opened = await call(openShifts, { params: { staffId, id } })
    if (opened.ok) notify(t('absence.opened'))
    else notifyRefusal(opened)
    await onOpened()
  }
  if (conflicts.length === 0) return null
  return (
    <section className={styles.conflicts} aria-labelledby="conflicts-title">
      <h3 id="conflicts-title">{t('conflicts')}</h3>
      <ul className={styles.list}>
        {conflicts.map((conflict) => {
          const { absence, name, conflicts: shifts } = conflict
          return (
            <li key={absence.id} className={styles.conflict}>
              <span>
                <strong>{name}</strong> · {t(`absence.${absence.kind}`)},{' '}
                {formatAbsence(absence, locale)}
                {absence.note !== '' && ` · ${absence.note}`}
              </span>
              <ul className={styles.shifts}>
                {shifts.map((shift) => {
                  const door = doors.find(({ centerId }) => centerId === shift.centerId)
                  return (
                    <li key={shift.id}>
                      <ShiftTime shift={shift} zone={door?.zone ?? 'UTC'} />
                      {doors.length > 1 && ` · ${door?.name ?? shift.centerId}`}
                    </li>
                  )
                })}
              </ul>
              <Button
                kind="primary"
                aria-label={t('absence.open.of', { name, count: shifts.length })}
                onPress={() => open(conflict)}
              >
                {t('absence.open', { count: shifts.length })}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
