import { formatMoment } from '@foyer/shared/i18n/format.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useScrollToEnd } from '../ui/use-scroll-to-end.ts'
import styles from './conversation-log.module.css'

interface ConversationLogProps {
  label: string
  conversation: Conversation
  /** Whose lines stand on the reader's own side. */
  side: 'visitor' | 'rep'
  /** Said while the other side is typing. */
  typing: string | null
}

/** The lines of a conversation as both sides see them. */
export function ConversationLog({ label, conversation, side, typing }: ConversationLogProps) {
  const locale = useRegionalLocale()
  const log = useScrollToEnd(conversation.lines)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard */}
      <div ref={log} className={styles.log} role="log" aria-label={label} tabIndex={0}>
        {conversation.lines.map((line) => (
          <p key={line.id} className={styles.line} data-own={line.by === side}>
            <span className={styles.head}>
              <b>{line.name}</b> <span>{formatMoment(line.at, locale)}</span>
            </span>
            {line.text}
          </p>
        ))}
      </div>
      <p className={styles.typing}>{typing}</p>
    </>
  )
}
