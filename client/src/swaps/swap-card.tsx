import { formatMoment } from '@foyer/shared/i18n/format.ts'
import type { Colleague, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import type { ReactNode } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { ShiftTime } from '../shifts/shift-time.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './swap-card.module.css'
import { swapsTexts } from './swaps-texts.ts'

interface SwapCardProps {
  swap: Swap
  /** Those that it speaks of are among them. */
  shifts: readonly Shift[]
  names: readonly Colleague[]
  zoneOf: (centerId: string) => string
  /** What can be done with it. */
  children?: ReactNode
}

const TONES: Readonly<Record<SwapState, 'waiting' | 'good' | 'plain' | 'danger'>> = {
  'pending-acceptance': 'waiting',
  'pending-approval': 'waiting',
  approved: 'good',
  denied: 'danger',
  declined: 'plain',
  cancelled: 'plain',
  expired: 'plain',
}

/** A shift that changes hands: which, from whom to whom, and how far it is. */
export function SwapCard({ swap, shifts, names, zoneOf, children }: SwapCardProps) {
  const t = useText(swapsTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { kind, state, from, to, taker, note, createdAt } = swap
  const nameOf = (staffId: string | null) =>
    names.find((one) => one.staffId === staffId)?.name ?? tShifts('person.gone')
  const shift = shifts.find(({ id }) => id === swap.shiftId)
  const other = shifts.find(({ id }) => id === swap.otherShiftId)
  const who = () => {
    if (kind === 'pick-up') return t('swap.pick-up', { name: nameOf(taker) })
    if (taker) return t(`swap.${kind}.taken`, { from: nameOf(from), name: nameOf(taker) })
    if (to) return t(`swap.${kind}.to`, { from: nameOf(from), name: nameOf(to) })
    return t('swap.give.to-all', { from: nameOf(from) })
  }
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <strong>{who()}</strong>
        <Badge tone={TONES[state]}>{t(`swap.state.${state}`)}</Badge>
      </p>
      {shift && <ShiftTime shift={shift} zone={zoneOf(shift.centerId)} />}
      {other && (
        <p>
          {t('swap.for')} <ShiftTime shift={other} zone={zoneOf(other.centerId)} />
        </p>
      )}
      {note !== '' && <p className={styles.note}>“{note}”</p>}
      <p className={styles.quiet}>{t('swap.since', { at: formatMoment(createdAt, locale) })}</p>
      {children}
    </li>
  )
}
