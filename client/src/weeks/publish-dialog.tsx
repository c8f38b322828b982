import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { isRefused } from '@foyer/shared/weeks/check-week.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { publishWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { reasonTexts } from '../errors/reason-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { notify } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { compareWeeks } from './compare-weeks.ts'
import { useFindingText } from './finding-text.ts'
import { useNameOf } from './name-of.ts'
import { usePlan } from './plan-context.ts'
import styles from './publish-dialog.module.css'
import { weeksTexts } from './weeks-texts.ts'

interface PublishDialogProps {
  findings: readonly Finding[]
  onClose: () => void
}

/** What publishing changes for whom, and what is to say against it, before it is done. */
export function PublishDialog({ findings, onClose }: PublishDialogProps) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const tReason = useText(reasonTexts)
  const nameOf = useNameOf()
  const textOf = useFindingText()
  const { center, monday, store, propose, now } = usePlan()
  const { history, stored: week } = useStore(store)
  const { state, refusal, submit } = useSubmit()
  const [changes] = useState(() =>
    compareWeeks(history.present, week.published, { zone: center.calendar.zone, now }),
  )
  const people = changes.filter(({ staffId }) => staffId !== null)
  const refused = isRefused(findings)

  const publish = async () => {
    const published = await submit(async () => {
      await store.flush() // what is published is what is on the screen
      const { version } = store.getState().stored
      const params = { center: center.id, monday }
      const answer = await call(publishWeek, { params, body: { version } })
      if (answer.ok) store.take(answer.value)
      return answer
    })
    if (!published) return
    propose(null)
    notify(t('publish.done', { count: people.length }))
    onClose()
  }
  return (
    <Dialog
      title={t('publish.title')}
      onClose={onClose}
      actions={
        <>
          <p className={styles.problem} role="alert">
            {refusal && tReason(refusal.reason)} {refusal?.detail}
          </p>
          <Button onPress={onClose}>{tUi('cancel')}</Button>
          <Button kind="primary" isDisabled={refused || state === 'pending'} onPress={publish}>
            {t('publish')}
          </Button>
        </>
      }
    >
      {findings.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t(refused ? 'publish.refused' : 'publish.warnings')}</h3>
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding.id} data-severity={finding.severity}>
                <FindingWhere finding={finding} /> {textOf(finding)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h3 className={styles.title}>{t('publish.changes', { count: people.length })}</h3>
        {changes.length === 0 && <p>{t('publish.nothing')}</p>}
        <ul className={styles.people}>
          {changes.map(({ staffId, gets, loses, changed }) => (
            <li key={staffId ?? ''}>
              <strong>{staffId === null ? t('publish.open') : nameOf(staffId)}</strong>
              <ul className={styles.shifts}>
                <ShiftLines sign="+" label={t('publish.gets')} shifts={gets} />
                <ShiftLines sign="−" label={t('publish.loses')} shifts={loses} />
                <ShiftLines sign="≠" label={t('publish.changed')} shifts={changed} />
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </Dialog>
  )
}

function ShiftLines({
  sign,
  label,
  shifts,
}: {
  sign: string
  label: string
  shifts: readonly PlannedShift[]
}) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  return shifts
    .toSorted((a, b) => (a.date + a.from).localeCompare(b.date + b.from))
    .map((shift) => (
      <li key={shift.id} data-sign={sign}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{label}</span> {formatDate(shift.date, 'short', locale)},{' '}
        {halfDayName(shift.halfDayId)}
        {sign === '≠' && ` ${shift.from}–${shift.to}`}
      </li>
    ))
}

/** The day and half-day that a finding speaks of. */
function FindingWhere({ finding }: { finding: Finding }) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { store } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const shift = 'shiftId' in finding && shifts.find(({ id }) => id === finding.shiftId)
  if (!shift) return null
  return `${formatDate(shift.date, 'short', locale)}, ${halfDayName(shift.halfDayId)}:`
}
