import type { Proposal, ProposedCell } from '@foyer/shared/fill/proposal-contract.ts'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notice-store.ts'
import { type Shifts, takeProposal } from '../weeks/edit-week.ts'
import { usePlan } from '../weeks/plan-context.ts'
import { fillTexts } from './fill-texts.ts'
import styles from './proposal-bar.module.css'
import { useProposalText } from './proposal-text.ts'

/** What of a proposal can still be taken: for posts that nobody was given since. */
export function pendingCells({ cells }: Proposal, shifts: Shifts): ProposedCell[] {
  const openNow = new Set(shifts.filter(({ staffId }) => staffId === null).map(({ id }) => id))
  return cells.filter(({ shiftId, staffId }) => staffId !== null && openNow.has(shiftId))
}

/** What `fill` proposes as a whole: how good it is, what stays open and why, and taking it. */
export function ProposalBar({ proposal }: { proposal: Proposal }) {
  const t = useText(fillTexts)
  const locale = useRegionalLocale()
  const whyOf = useProposalText()
  const halfDayName = useHalfDayName()
  const { store, propose } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const openNow = new Set(shifts.filter(({ staffId }) => staffId === null).map(({ id }) => id))
  const pending = pendingCells(proposal, shifts)
  const unmet = proposal.cells.flatMap((cell) => {
    const shift = shifts.find(({ id }) => id === cell.shiftId)
    return cell.staffId === null && shift && openNow.has(shift.id) ? [{ cell, shift }] : []
  })
  const { balance, wishes, ratherNot, missing } = proposal.figures

  const takeAll = () => {
    store.edit('fill', (now) => takeProposal(now, proposal))
    propose(null)
    notify(t('proposal.taken', { count: pending.length }), () => store.undo())
  }
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
          {!proposal.optimal && <li>{t('proposal.not-optimal')}</li>}
        </ul>
        <div className={styles.actions}>
          <Button onPress={() => propose(null)}>{t('proposal.dismiss')}</Button>
          <Button kind="primary" isDisabled={pending.length === 0} onPress={takeAll}>
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
