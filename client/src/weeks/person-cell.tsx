import { absenceDuring } from '@foyer/shared/crew/absences.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { availabilityFor, slotOf } from '@foyer/shared/crew/why-not.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { AVAILABILITY_MARKS } from '../crew/availability-marks.ts'
import { crewTexts } from '../crew/crew-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { Icon } from '../ui/icon.tsx'
import { startDrag } from './drag-data.ts'
import { isIn, type Slot } from './edit-week.ts'
import styles from './person-cell.module.css'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

interface PersonCellProps {
  member: CrewMember
  slot: Slot
  shift: PlannedShift | null
  findings: readonly Finding[]
  editable: boolean
}

/** Whether somebody has a shift in a half-day, and else what they say to it. */
export function PersonCell({ member, slot, shift, findings, editable }: PersonCellProps) {
  const t = useText(weeksTexts)
  const tCrew = useText(crewTexts)
  const { center, changes, later } = usePlan()
  const { date, halfDay } = slot
  const asked = slotOf({ ...halfDay, date, halfDayId: halfDay.id }, center.id, center.calendar.zone)
  const says = availabilityFor(member, asked)
  const absence = absenceDuring(member, { date, ...halfDay })
  if (shift) {
    const change = changes.get(shift.id)
    const isNew = change !== undefined && change.before?.staffId !== shift.staffId
    const refused = findings.some(({ severity }) => severity === 'refused')
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the cell around it has keys for the same
      <span
        className={styles.shift}
        data-problem={refused}
        data-fixed={!editable}
        draggable={editable}
        onDragStart={(event) => startDrag(event, { kind: 'post', shiftId: shift.id })}
      >
        <Icon name={findings.length > 0 ? 'warning' : 'check'} />
        {change && <span aria-hidden="true">{isNew ? '+' : '≠'}</span>}
        <span className="visually-hidden">
          {t('shift')}
          {change && `, ${isNew ? t('change.added') : t('change.other')}`}
          {findings.length > 0 && `, ${refused ? t('post.refused') : t('post.warned')}`}
        </span>
      </span>
    )
  }
  const lost = [...changes.values()].some(
    ({ before, after }) =>
      before?.staffId === member.staffId && after?.staffId !== member.staffId && isIn(before, slot),
  )
  if (lost) {
    return (
      <span className={styles.lost} title={t('change.lost')}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{t('change.lost')}</span>
      </span>
    )
  }
  if (absence) {
    return (
      <span className={styles.away} title={tCrew(`absence.${absence.kind}`)}>
        <span className={later.length > 0 ? 'visually-hidden' : undefined}>{t('away')}</span>
      </span>
    )
  }
  const text = says === 'can' ? t('post.none') : t(`says.${says}`)
  return (
    <span className={styles.says} data-says={says} title={text}>
      <span aria-hidden="true">{AVAILABILITY_MARKS[says]}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
