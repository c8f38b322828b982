import type { RotationWeek } from '@foyer/shared/rotations/rotations-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { rotationsTexts } from './rotations-texts.ts'

/** Posts that a rotation leaves open in a week, by whose they are in the pattern; nothing without any. */
export function OpenedPosts({ opened }: Pick<RotationWeek, 'opened'>) {
  const t = useText(rotationsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  if (opened.length === 0) return null
  const byDate = opened.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const byPerson = Map.groupBy(byDate, ({ staffId, why }) => `${why} ${staffId}`)
  const postName = ({ date, halfDayId }: (typeof opened)[number]) =>
    `${formatDate(date, 'short', locale)}, ${halfDayName(halfDayId)}`
  return (
    <ul>
      {[...byPerson].map(([person, posts]) => (
        <li key={person}>
          {t(`opened.${posts[0]!.why}`, {
            name: posts[0]!.name,
            posts: posts.map(postName).join('; '),
          })}
        </li>
      ))}
    </ul>
  )
}
