import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useRef } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { peopleTexts } from '../people/people-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkedText } from '../ui/linked-text.tsx'
import { useScrollToEnd } from '../ui/use-scroll-to-end.ts'
import styles from './conversation-log.module.css'
import { useSeen } from './use-seen.ts'

interface ConversationLogProps {
  label: string
  conversation: Conversation
  /** Whose lines stand on the reader's own side. */
  side: 'visitor' | 'rep'
  /** Said while the other side is typing. */
  typing: string | null
}

/** The lines of a conversation as both sides see them. What is looked at here counts as read. */
export function ConversationLog({ label, conversation, side, typing }: ConversationLogProps) {
  const t = useText(peopleTexts)
  const locale = useRegionalLocale()
  const log = useScrollToEnd(conversation.lines)
  const end = useRef<HTMLSpanElement>(null)
  useSeen(conversation, end)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard */}
      <div ref={log} className={styles.log} role="log" aria-label={label} tabIndex={0}>
        {conversation.lines.map((line) => (
          <p key={line.id} className={styles.line} data-own={line.by === side}>
            <span className={styles.head}>
              <b>
                <bdi translate="no">{line.name}</bdi>
              </b>{' '}
              {line.by !== 'visitor' && (
                <Badge tone="brand">
                  <Icon name="badge" />
                  {t('badge')}
                </Badge>
              )}{' '}
              <span className={styles.quiet}>{formatMoment(line.at, locale)}</span>
            </span>
            <bdi>
              <LinkedText text={line.text} />
            </bdi>
          </p>
        ))}
        <span ref={end} className={styles.end} />
      </div>
      <p className={styles.typing}>{typing}</p>
    </>
  )
}
