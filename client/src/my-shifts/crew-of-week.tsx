import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate } from '../time/dates.ts'
import { Badge } from '../ui/badge.tsx'
import styles from './crew-of-week.module.css'
import { nameIn, useMine } from './mine-context.ts'
import { myShiftsTexts } from './my-shifts-texts.ts'

interface CrewOfWeekProps {
  id: string
  title: string
  shifts: readonly Shift[]
}

/** Who is on duty in a week of the own centers, day by day and half-day by half-day, and which posts are open. */
export function CrewOfWeek({ id, title, shifts }: CrewOfWeekProps) {
  const t = useText(myShiftsTexts)
  const locale = useRegionalLocale()
  const ordered = shifts.toSorted((a, b) => a.start - b.start)
  const days = [...Map.groupBy(ordered, ({ date }) => date)]
  return (
    <section className={styles.part} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {days.length === 0 && <p className={styles.hint}>{t('mine.crew.none')}</p>}
      <dl className={styles.days}>
        {days.map(([date, ofDay]) => (
          <div key={date} className={styles.day}>
            <dt>{formatDate(date, 'short', locale)}</dt>
            {[...Map.groupBy(ofDay, (shift) => `${shift.centerId} ${shift.halfDayId}`)].map(
              ([key, posts]) => (
                <HalfDayCrew key={key} posts={posts} />
              ),
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Who has the posts of one half-day in one center; nobody has those that are open. */
function HalfDayCrew({ posts }: { posts: readonly Shift[] }) {
  const t = useText(myShiftsTexts)
  const tShifts = useText(shiftsTexts)
  const halfDayName = useHalfDayName()
  const { mine } = useMine()
  const { staffId: own } = mine.profile
  const { centerId, halfDayId, from, to } = posts[0]!
  const others = posts.flatMap(({ staffId }) =>
    staffId === null || staffId === own ? [] : [nameIn(mine, staffId) ?? tShifts('person.gone')],
  )
  const names = posts.some(({ staffId }) => staffId === own) ? [t('mine.you'), ...others] : others
  const open = posts.filter(({ staffId }) => staffId === null).length
  return (
    <dd className={styles.halfDay} data-own={others.length < names.length}>
      <span className={styles.hint}>
        {halfDayName(halfDayId, centerId)} {from}–{to}
        {mine.centers.length > 1 &&
          ` · ${mine.centers.find(({ id }) => id === centerId)?.name ?? centerId}`}
      </span>
      <span className={styles.names}>
        {names.join(', ')}{' '}
        {open > 0 && <Badge tone="waiting">{t('mine.crew.open', { count: open })}</Badge>}
      </span>
    </dd>
  )
}
