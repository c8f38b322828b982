import type { RotationReply, RotationWeek } from '@foyer/shared/rotations/rotations-contract.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { OpenedPosts } from './opened-posts.tsx'
import { letterOf } from './rotation-form.ts'
import styles from './rotation-line.module.css'
import { rotationsTexts } from './rotations-texts.ts'

interface RotationLineProps {
  reply: RotationReply
  monday: string
  zone: string
  /** Of the center. */
  today: string
  /** Somebody wants to give a week back that a lead has changed. */
  onGiveBack: () => void
}

/** What the rotation has made of a week, and what it is going to do with it; nothing for one that is not its own. */
export function RotationLine({ reply, monday, zone, today, onGiveBack }: RotationLineProps) {
  const t = useText(rotationsTexts)
  const week = reply.weeks.find((one) => one.monday === monday)
  if (week === undefined || reply.rotation === null) return null
  const { position, of, state, opened } = week
  const turn = { letter: letterOf(position), of: String(of) }
  const isMade = state === 'made' || state === 'held'
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
      {state === 'by-hand' && monday > today && (
        <Button onPress={onGiveBack}>{t('line.give-back')}</Button>
      )}
      <OpenedPosts opened={opened} />
    </div>
  )
}

function Becomes({ week: { state, publishAt }, zone }: { week: RotationWeek; zone: string }) {
  const t = useText(rotationsTexts)
  const locale = useRegionalLocale()
  if (publishAt === null) return t(`line.${state}`)
  return t('line.at', { when: formatDate(dateAt(publishAt, zone), 'long', locale) })
}
