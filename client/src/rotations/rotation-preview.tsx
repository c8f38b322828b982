import type { RotationReply } from '@foyer/shared/rotations/rotations-contract.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate, formatDateRange, isoWeek } from '../time/dates.ts'
import styles from './rotation-dialog.module.css'
import { type AheadWeek, letterOf } from './rotation-form.ts'
import { rotationsTexts } from './rotations-texts.ts'

interface RotationPreviewProps {
  weeks: readonly AheadWeek[]
  reply: RotationReply
  /** Milliseconds since 1970. */
  now: number
  zone: string
}

/** The next weeks as the rotation would make them, and what becomes of each. */
export function RotationPreview({ weeks, reply, now, zone }: RotationPreviewProps) {
  const t = useText(rotationsTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const becomes = ({ monday, publishAt }: AheadWeek) => {
    const left = reply.left.find((week) => week.monday === monday)
    if (left) return t(`state.${left.state}`)
    if (publishAt === null) return t('state.made')
    const isHeld = reply.weeks.some((week) => week.monday === monday && week.state === 'held')
    if (publishAt <= now) return t(isHeld ? 'state.held' : 'state.now')
    return t('state.at', { when: formatDate(dateAt(publishAt, zone), 'short', locale) })
  }
  return (
    <section className={styles.preview} aria-labelledby="rotation-preview">
      <h3 id="rotation-preview">{t('preview')}</h3>
      <ul aria-live="polite">
        {weeks.map((week) => (
          <li key={week.monday}>
            <strong>{letterOf(week.position)}</strong>
            <span>
              {tShifts('week.number', { number: String(isoWeek(week.monday)) })},{' '}
              {formatDateRange(week.monday, addDays(week.monday, 6), locale)}
            </span>
            <span className={styles.becomes}>{becomes(week)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
