import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { fillTexts } from './fill-texts.ts'
import styles from './proposal-bar.module.css'
import { useProposalText } from './proposal-text.ts'
import { pendingCells, unmetCells } from './take-proposal.ts'

interface ProposalBarProps {
  proposal: Proposal
  /** The plan as it is now. */
  shifts: readonly PlannedShift[]
  nameOf: (staffId: string) => string
  onTake: () => void
  onDismiss: () => void
}

/** What `fill` proposes as a whole: how good it is, what stays open and why, and taking it. */
export function ProposalBar({ proposal, shifts, nameOf, onTake, onDismiss }: ProposalBarProps) {
  const t = useText(fillTexts)
  const locale = useRegionalLocale()
  const whyOf = useProposalText(nameOf)
  const halfDayName = useHalfDayName()
  const pending = pendingCells(proposal, shifts)
  const unmet = unmetCells(proposal, shifts)
  const { balance, wishes, ratherNot, missing, wholeDays, runs } = proposal.figures
  return (
    <section className={styles.bar} aria-labelledby="proposal-title">
      <div className={styles.head}>
        <h3 id="proposal-title" className={styles.title}>
          {t('proposal.fills', { count: pending.length })}
        </h3>
        <ul className={styles.figures}>
          <li>{t('proposal.balance', { percent: String(Math.round(balance)) })}</li>
          <li>{t('proposal.wishes', { count: wishes })}</li>
          {ratherNot > 0 && <li>{t('proposal.rather-not', { count: ratherNot })}</li>}
          {missing > 0 && <li>{t('proposal.lacking', { count: missing })}</li>}
          {wholeDays > 0 && <li>{t('proposal.whole-days', { count: wholeDays })}</li>}
          {runs.map(({ staffId, days }) => (
            <li key={staffId}>
              {t('proposal.run', { name: nameOf(staffId), days: String(days) })}
            </li>
          ))}
          {!proposal.optimal && <li>{t('proposal.not-optimal')}</li>}
        </ul>
        <div className={styles.actions}>
          <Button onPress={onDismiss}>{t('proposal.dismiss')}</Button>
          <Button kind="primary" isDisabled={pending.length === 0} onPress={onTake}>
            {t('proposal.accept')}
          </Button>
        </div>
      </div>
      {unmet.length > 0 && (
        <>
          <h4 className={styles.subtitle}>{t('proposal.stays-open', { count: unmet.length })}</h4>
          <ul className={styles.unmet}>
            {unmet.map(({ cell, shift }) => (
              <li key={cell.shiftId}>
                <strong>
                  {formatDate(shift.date, 'short', locale)}, {halfDayName(shift.halfDayId)}:
                </strong>{' '}
                {whyOf(cell)}
              </li>
            ))}
          </ul>
        </>
      )}
      {pending.length > 0 && <p className={styles.hint}>{t('proposal.hint')}</p>}
    </section>
  )
}
