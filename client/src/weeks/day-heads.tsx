import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { holidayOn, hoursOn } from '@foyer/shared/centers/openings.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDate } from '../time/dates.ts'
import { usePlan } from './plan-context.ts'
import styles from './week-grid.module.css'
import { weeksTexts } from './weeks-texts.ts'

interface DayHeadsProps {
  dates: readonly string[]
  /** That each day has. */
  columns?: number
}

/** The head of each day's column (or columns), with what is special about the day. */
export function DayHeads({ dates, columns = 1 }: DayHeadsProps) {
  const t = useText(weeksTexts)
  const locale = useRegionalLocale()
  const { center, wall } = usePlan()
  return dates.map((date, index) => {
    const special = specialOf(center, date)
    return (
      <th
        key={date}
        scope={columns > 1 ? 'colgroup' : 'col'}
        colSpan={columns}
        className={styles.day}
        data-first={index > 0 && index % 7 === 0}
        data-today={date === wall.slice(0, 10)}
        {...(date === wall.slice(0, 10) ? { 'aria-current': 'date' } : {})}
      >
        {formatDate(date, 'column', locale)}
        {special !== null && (
          <span className={styles.special} title={special || t('day.closed')}>
            {special || t('day.closed')}
          </span>
        )}
      </th>
    )
  })
}

/** A holiday's name or a change's note, '' for a day without opening hours, null for an ordinary day. */
function specialOf({ calendar }: Center, date: string): string | null {
  const change = calendar.changes.find((one) => one.date === date)
  const name = (change ? change.note : holidayOn(calendar, date)) ?? ''
  return name || hoursOn(calendar, date).length === 0 ? name : null
}
