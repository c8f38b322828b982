import type { RotationReply, RotationWeek } from '@foyer/shared/rotations/rotations-contract.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import { letterOf } from './rotation-form.ts'
import styles from './rotation-line.module.css'
import { rotationsTexts } from './rotations-texts.ts'

interface RotationLineProps {
  reply: RotationReply
  monday: string
  zone: string
}

/** What the rotation has made of a week, and what it is going to do with it; nothing for one that is not its own. */
export function RotationLine({ reply, monday, zone }: RotationLineProps) {
  const t = useText(rotationsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const week = reply.weeks.find((one) => one.monday === monday)
  if (week === undefined || reply.rotation === null) return null
  const { position, of, state, opened } = week
  const turn = { letter: letterOf(position), of: String(of) }
  const isMade = state === 'made' || state === 'held'
  const byDate = opened.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const byPerson = Map.groupBy(byDate, ({ staffId, why }) => `${why} ${staffId}`)
  const postName = ({ date, halfDayId }: (typeof opened)[number]) =>
    `${formatDate(date, 'short', locale)}, ${halfDayName(halfDayId)}`
  return (
    <div className={styles.line} data-state={state}>
      <p>
        {t(isMade ? 'line' : 'line.of', turn)}{' '}
        {reply.rotation.paused && state !== 'published' ? (
          t('line.paused')
        ) : (
          <Becomes {...{ week, zone }} />
        )}
      </p>
      {opened.length > 0 && (
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
      )}
    </div>
  )
}

function Becomes({ week: { state, publishAt }, zone }: { week: RotationWeek; zone: string }) {
  const t = useText(rotationsTexts)
  const locale = useRegionalLocale()
  if (publishAt === null) return t(`line.${state}`)
  return t('line.at', { when: formatDate(dateAt(publishAt, zone), 'long', locale) })
}
