import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
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

export interface SwapCenter {
  id: string
  name: string
  zone: string
}

interface SwapCardProps {
  swap: Swap
  /** Those that it speaks of are among them. */
  shifts: readonly Shift[]
  names: readonly Colleague[]
  /** All that they may be in; of several each shift names its own. */
  centers: readonly SwapCenter[]
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
export function SwapCard({ swap, shifts, names, centers, children }: SwapCardProps) {
  const t = useText(swapsTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { kind, state, from, to, taker, note, reason, createdAt } = swap
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
      {shift && (
        <p>
          <PlacedShift {...{ shift, centers }} />
        </p>
      )}
      {other && (
        <p>
          {t('swap.for')} <PlacedShift shift={other} centers={centers} />
        </p>
      )}
      {note !== '' && <p className={styles.note}>“{note}”</p>}
      {reason !== '' && (
        <p className={styles.reason}>
          {t('swap.reason', { name: nameOf(swap.decidedBy), reason })}
        </p>
      )}
      <p className={styles.quiet}>{t('swap.since', { at: formatMoment(createdAt, locale) })}</p>
      {children}
    </li>
  )
}

function PlacedShift({ shift, centers }: { shift: Shift; centers: readonly SwapCenter[] }) {
  const center = centers.find(({ id }) => id === shift.centerId)
  return (
    <>
      <ShiftTime shift={shift} zone={center?.zone ?? 'UTC'} />
      {centers.length > 1 && ` · ${center?.name ?? shift.centerId}`}
    </>
  )
}
