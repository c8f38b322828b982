import { seatTexts } from '../i18n/seats/seat-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import type { SeatChoice } from './use-seat.ts'

/** Sits down on a seat in reach, or gets up; nothing when there is neither. */
export function SeatButton({ seated, offered, sitOrGetUp }: SeatChoice) {
  const t = useText(seatTexts)
  return (
    <>
      {(seated || offered !== null) && (
        <Button aria-keyshortcuts="X" onPress={sitOrGetUp}>
          {seated ? t('sit.up') : t('sit.down.on', { what: offered ?? '' })}
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {!seated && offered !== null ? t('sit.free', { what: offered }) : ''}
      </span>
    </>
  )
}
