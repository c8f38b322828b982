import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useStore } from 'zustand'
import { useGuide } from '../../guide/guide-context.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { useConnection } from '../../net/connection-context.ts'
import { useOwnPerson, usePerson, useZoneName } from '../../people/use-people.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { MessageForm } from '../../ui/message-form.tsx'
import { ConversationLog } from '../conversation-log.tsx'
import { sortConversations } from '../conversation-store.ts'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useConversationTyping, useIsTyping, useSeen } from '../use-conversation.ts'
import { Arrivals } from './arrivals.tsx'
import styles from './rep-console.module.css'

/** A rep's desk: conversations and arrivals, or the one conversation that is open. */
export function RepConsole() {
  const t = useText(receptionTexts)
  const own = useOwnPerson()
  const { conversations } = useReception()
  const open = useStore(conversations, (state) =>
    state.openId ? (state.conversations.get(state.openId) ?? null) : null,
  )
  if (!own?.status) return <p className={styles.empty}>{t('console.off')}</p>
  if (open) return <OpenConversation key={open.id} conversation={open} />
  return (
    <>
      <ConversationList />
      <Arrivals />
    </>
  )
}

function ConversationList() {
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
  const last = conversation.lines.at(-1)
  return (
    <Button kind="quiet" onPress={() => conversations.setState({ openId: conversation.id })}>
      <span className={styles.row}>
        <span className={styles.name}>
          {conversation.visitorName}{' '}
          <span className={styles.empty}>{languageName(conversation.locale, locale)}</span>
          {conversation.unread > 0 && (
            <span className={styles.unread}>
              {t('conversations.unread', { count: conversation.unread })}
            </span>
          )}
        </span>
        <span className={styles.excerpt}>{last?.text}</span>
      </span>
    </Button>
  )
}

function OpenConversation({ conversation }: { conversation: Conversation }) {
  const t = useText(receptionTexts)
  const connection = useConnection()
  const { walkToPerson } = useGuide()
  const { conversations } = useReception()
  const { id, visitorId, visitorName: name, contact } = conversation
  const visitor = usePerson(visitorId)
  const zoneName = useZoneName()
  const typing = useIsTyping(id)
  const signalTyping = useConversationTyping(id)
  useSeen(conversation)
  return (
    <>
      <div className={styles.head}>
        <IconButton
          icon="back"
          kind="bare"
          label={t('conversation.back')}
          onPress={() => conversations.setState({ openId: null })}
        />
        <div>
          <h3>{name}</h3>
          <p className={styles.empty}>
            {visitor
              ? t('conversation.here', { where: zoneName(visitor.zone) })
              : t('conversation.gone')}
          </p>
          {contact && <p className={styles.empty}>{t('conversation.contact', { contact })}</p>}
        </div>
        {visitor && (
          <IconButton
            icon="walk"
            kind="bare"
            label={t('arrivals.walk', { name })}
            onPress={() => walkToPerson({ id: visitorId, name })}
          />
        )}
      </div>
      <ConversationLog
        label={t('conversation.log', { name })}
        conversation={conversation}
        side="rep"
        typing={typing ? t('conversation.typing', { name }) : null}
      />
      <MessageForm
        label={t('conversation.answer')}
        sendLabel={t('conversation.send')}
        rows={2}
        onSend={(text) => connection.request('answer', { conversationId: id, text })}
        onTyping={signalTyping}
      />
    </>
  )
}
