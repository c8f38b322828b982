import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useStore } from 'zustand'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { sortConversations } from '../conversation-store.ts'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import styles from './rep-console.module.css'
import { WaitingTime } from './waiting-time.tsx'

/** The conversations of the desk, those that wait for an answer first. */
export function ConversationList() {
  const t = useText(receptionTexts)
  const conversations = useStore(useReception().conversations, (state) => state.conversations)
  return (
    <section className={styles.section}>
      <h3>{t('conversations')}</h3>
      {conversations.size === 0 && <p className={styles.empty}>{t('conversations.empty')}</p>}
      <ul className={styles.list} aria-label={t('conversations')}>
        {sortConversations(conversations.values()).map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow conversation={conversation} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ConversationRow({ conversation }: { conversation: Conversation }) {
  const t = useText(receptionTexts)
  const locale = useLocale()
  const { conversations } = useReception()
  const { id, visitorName, waitingSince, unread } = conversation
  const open = () => conversations.setState({ openWith: { id, name: visitorName } })
  return (
    <Button kind="quiet" onPress={open}>
      <span className={styles.row}>
        <span className={styles.name}>
          <bdi translate="no">{visitorName}</bdi>{' '}
          <span className={styles.empty}>{languageName(conversation.locale, locale)}</span>
          {unread > 0 && (
            <span className={styles.unread}>{t('conversations.unread', { count: unread })}</span>
          )}
        </span>
        {waitingSince !== null && <WaitingTime since={waitingSince} />}
        <span className={styles.excerpt} dir="auto">
          {conversation.lines.at(-1)?.text}
        </span>
      </span>
    </Button>
  )
}
