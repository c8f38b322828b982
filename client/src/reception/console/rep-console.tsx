import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useMayAnswer } from '../../duty/duty-context.ts'
import { useGuide } from '../../guide/guide-context.ts'
import { useText } from '../../i18n/use-text.ts'
import { useConnection } from '../../net/connection-context.ts'
import { useOwnPerson, usePerson, useZoneName } from '../../people/use-people.ts'
import { IconButton } from '../../ui/button.tsx'
import { MessageForm } from '../../ui/message-form.tsx'
import { ConversationLog } from '../conversation-log.tsx'
import { conversationWith, type VisitorAtDesk } from '../conversation-store.ts'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useConversationTyping, useIsTyping } from '../use-conversation.ts'
import { answerDraft } from './answer-draft.ts'
import { Arrivals } from './arrivals.tsx'
import { consoleTexts } from './console-texts.ts'
import { ContactLink } from './contact-link.tsx'
import { ConversationList } from './conversation-list.tsx'
import styles from './rep-console.module.css'

/** A rep's desk: conversations and arrivals, or what is said with the one visitor who is open. */
export function RepConsole() {
  const t = useText(consoleTexts)
  const own = useOwnPerson()
  const mayAnswer = useMayAnswer()
  const openWith = useStore(useReception().conversations, (state) => state.openWith)
  if (!own?.status) {
    return <p className={styles.empty}>{t(mayAnswer ? 'off-duty' : 'not-yours')}</p>
  }
  if (openWith) return <OpenConversation key={openWith.id} visitor={openWith} />
  return (
    <>
      <ConversationList />
      <Arrivals />
    </>
  )
}

/** The conversation with a visitor, or the way to begin it: the form stays the same when the first line makes it one. */
function OpenConversation({ visitor }: { visitor: VisitorAtDesk }) {
  const t = useText(receptionTexts)
  const tConsole = useText(consoleTexts)
  const connection = useConnection()
  const { conversations } = useReception()
  const conversation = useStore(conversations, (state) => conversationWith(state, visitor.id))
  const id = conversation?.id ?? null
  const typing = useIsTyping(id)
  const signalTyping = useConversationTyping(id)
  const draft = useMemo(() => answerDraft(visitor.id), [visitor.id])
  const send = (text: string) =>
    id === null
      ? connection.request('write-to', { visitorId: visitor.id, text })
      : connection.request('answer', { conversationId: id, text })
  return (
    <>
      <Head
        visitor={{ ...visitor, id: conversation?.visitorId ?? visitor.id }}
        contact={conversation?.contact ?? null}
      />
      {conversation ? (
        <ConversationLog
          label={t('conversation.log', { name: visitor.name })}
          conversation={conversation}
          side="rep"
          typing={typing ? t('conversation.typing', { name: visitor.name }) : null}
        />
      ) : (
        <p className={styles.empty}>{tConsole('write.first', { name: visitor.name })}</p>
      )}
      <MessageForm
        label={conversation ? t('conversation.answer') : tConsole('write.message')}
        sendLabel={conversation ? t('conversation.send') : tConsole('write.send')}
        rows={2}
        draft={draft}
        onSend={send}
        onTyping={signalTyping}
      />
    </>
  )
}

function Head({ visitor, contact }: { visitor: VisitorAtDesk; contact: string | null }) {
  const t = useText(receptionTexts)
  const { walkToPerson } = useGuide()
  const { conversations } = useReception()
  const person = usePerson(visitor.id)
  const zoneName = useZoneName()
  return (
    <div className={styles.head}>
      <IconButton
        icon="back"
        kind="bare"
        label={t('conversation.back')}
        onPress={() => conversations.setState({ openWith: null })}
      />
      <div>
        <h3>
          <bdi translate="no">{visitor.name}</bdi>
        </h3>
        <p className={styles.empty}>
          {person
            ? t('conversation.here', { where: zoneName(person.zone) })
            : t('conversation.gone')}
        </p>
        {contact && (
          <p className={styles.empty}>
            {t('conversation.contact')} <ContactLink contact={contact} />
          </p>
        )}
      </div>
      {person && (
        <IconButton
          icon="walk"
          kind="bare"
          label={t('arrivals.walk', { name: visitor.name })}
          onPress={() => walkToPerson(visitor)}
        />
      )}
    </div>
  )
}
