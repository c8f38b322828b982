import { localise } from '@foyer/shared/i18n/locale.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { doorStore } from '../../door/door-store.ts'
import { useDoorLine } from '../../door/use-door.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { useConnection } from '../../net/connection-context.ts'
import { TextField } from '../../ui/field.tsx'
import { MessageForm } from '../../ui/message-form.tsx'
import { ConversationLog } from '../conversation-log.tsx'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useConversationTyping, useIsTyping, useSeen } from '../use-conversation.ts'
import { ElsewhereList } from './elsewhere-list.tsx'
import styles from './visitor-desk.module.css'

/**
 * The visitor's side of the desk: the own conversation and a field for more. When nobody is on duty it says
 * when somebody will be, and takes an address or a number with the question.
 */
export function VisitorDesk() {
  const t = useText(receptionTexts)
  const connection = useConnection()
  const deskOpen = useStore(doorStore, (state) => state.door?.open ?? false)
  const conversation = useStore(useReception().conversations, (state) => {
    return state.conversations.values().next().value ?? null
  })
  const [contact, setContact] = useState('')
  const typing = useIsTyping(conversation?.id ?? null)
  const signalTyping = useConversationTyping(conversation?.id ?? null)
  useSeen(conversation)

  const needsContact = !deskOpen && !conversation?.contact
  const ask = (text: string) =>
    connection.request('ask', needsContact && contact.trim() ? { text, contact } : { text })

  return (
    <>
      {deskOpen ? <p className={styles.note}>{t('ask.open')}</p> : <ClosedDesk />}
      {conversation && (
        <ConversationLog
          label={t('ask.log')}
          conversation={conversation}
          side="visitor"
          typing={typing ? t('conversation.desk-typing') : null}
        />
      )}
      <MessageForm
        label={t('ask.question')}
        labelHidden={false}
        sendLabel={t('ask.send')}
        rows={3}
        onSend={ask}
        onTyping={signalTyping}
      >
        {needsContact && (
          <TextField
            label={t('ask.contact')}
            hint={t('ask.contact.hint')}
            value={contact}
            onChange={setContact}
            autoComplete="email"
          />
        )}
      </MessageForm>
      {conversation?.contact && (
        <p className={styles.note}>{t('ask.kept', { contact: conversation.contact })}</p>
      )}
    </>
  )
}

function ClosedDesk() {
  const t = useText(receptionTexts)
  const locale = useLocale()
  const line = useDoorLine()
  const hours = useStore(doorStore, (state) => localise(state.door?.hours ?? {}, locale))
  return (
    <div className={styles.closed}>
      <p className={styles.door}>{line?.text}</p>
      <ElsewhereList />
      <p>{t('ask.closed')}</p>
      {hours && (
        <p className={styles.hours}>
          <b>{t('ask.hours')}:</b> {hours}
        </p>
      )}
    </div>
  )
}
