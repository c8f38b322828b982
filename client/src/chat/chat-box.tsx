import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { done } from '@foyer/shared/errors/result.ts'
import { formatTime } from '@foyer/shared/i18n/format-time.ts'
import { memo, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import { peopleTexts } from '../people/people-texts.ts'
import { useOwnPerson, usePerson } from '../people/use-people.ts'
import { useAskDesk } from '../plugs/ask-desk-context.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { LinkedText } from '../ui/linked-text.tsx'
import { MessageForm } from '../ui/message-form.tsx'
import { useScrollToEnd } from '../ui/use-scroll-to-end.ts'
import styles from './chat-box.module.css'
import { useChat } from './chat-context.ts'
import { withView } from './chat-store.ts'
import { chatTexts } from './chat-texts.ts'
import { createTypingSignal } from './typing-signal.ts'

/** The chat: what was said, who is typing, and the field. While it is mounted in a visible page, all is read. */
export function ChatBox() {
  const chat = useChat()
  useEffect(() => {
    const show = (inView: boolean) => chat.setState((state) => withView(state, inView))
    const update = () => show(document.visibilityState === 'visible')
    update()
    document.addEventListener('visibilitychange', update)
    return () => {
      document.removeEventListener('visibilitychange', update)
      show(false)
    }
  }, [chat])
  return (
    <div className={styles.chat}>
      <ChatLog />
      <TypingLine />
      <ChatForm />
    </div>
  )
}

function ChatLog() {
  const t = useText(chatTexts)
  const lines = useStore(useChat(), (state) => state.lines)
  const log = useScrollToEnd(lines)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard
    <div ref={log} className={styles.log} role="log" aria-label={t('chat')} tabIndex={0}>
      {lines.length === 0 && <p className={styles.empty}>{t('chat.empty')}</p>}
      {lines.map((line) => (
        <ChatRow key={line.id} line={line} />
      ))}
    </div>
  )
}

const ChatRow = memo(function ChatRow({ line }: { line: ChatLine }) {
  const t = useText(chatTexts)
  const tPeople = useText(peopleTexts)
  const locale = useRegionalLocale()
  return (
    <p className={styles.line} data-rep={line.rep}>
      <bdi className={styles.name} translate="no">
        {line.name}
      </bdi>{' '}
      {line.rep && <span className={styles.badge}>{tPeople('badge')}</span>}{' '}
      <span className={styles.quiet}>
        {formatTime(line.at, locale)}
        {line.automatic && ` · ${t('chat.automatic')}`}
        {line.scope === 'lobby' && ` · ${t('chat.to-lobby')}`}
      </span>
      <bdi className={styles.text}>
        <LinkedText text={line.text} />
      </bdi>
      {line.automatic && <AnswerGreeting name={line.name} />}
    </p>
  )
})

/** A visitor's answer to a greeting is for whoever greets, not for everybody nearby. */
function AnswerGreeting({ name }: { name: string }) {
  const t = useText(chatTexts)
  const askDesk = useAskDesk()
  const isVisitor = useOwnPerson()?.kind === 'visitor'
  if (!isVisitor) return null
  return <Button onPress={() => askDesk({ greeted: true })}>{t('chat.answer', { name })}</Button>
}

function TypingLine() {
  const t = useText(chatTexts)
  const typing = useStore(useChat(), (state) => state.typing)
  const name = usePerson([...typing][0] ?? null)?.name
  return (
    <p className={styles.typing}>
      {typing.size > 1 ? t('chat.typing.many') : name && t('chat.typing.one', { name })}
    </p>
  )
}

function ChatForm() {
  const t = useText(chatTexts)
  const connection = useConnection()
  const chat = useChat()
  const scope = useStore(chat, (state) => state.scope)
  const askDesk = useAskDesk()
  const isVisitor = useOwnPerson()?.kind === 'visitor'
  const signalTyping = useMemo(
    () =>
      createTypingSignal(
        () => void connection.request('typing', { scope: chat.getState().scope }),
        Date.now,
      ),
    [connection, chat],
  )
  const toLobby = (text: string) => {
    chat.setState({ scope: 'lobby' })
    return connection.request('chat', { scope: 'lobby', text })
  }
  const toDesk = async (text: string) => {
    askDesk({ text })
    return done
  }
  return (
    <div className={styles.form}>
      <div className={styles.scope}>
        <Choice
          label={t('chat.scope')}
          labelHidden
          options={[
            { value: 'near', text: t('chat.near') },
            { value: 'lobby', text: t('chat.lobby') },
          ]}
          value={scope}
          onChange={(chosen) => chat.setState({ scope: chosen })}
        />
      </div>
      <MessageForm
        label={t('chat.message')}
        placeholder={t(`chat.placeholder.${scope}`)}
        sendLabel={t('chat.send')}
        onSend={(text) => connection.request('chat', { scope, text })}
        onTyping={signalTyping}
        waysOn={({ reason }, sendBy) =>
          reason === 'nobody-near' && (
            <>
              <Button onPress={() => sendBy(toLobby)}>{t('chat.instead.lobby')}</Button>
              {isVisitor && (
                <Button onPress={() => sendBy(toDesk)}>{t('chat.instead.desk')}</Button>
              )}
            </>
          )
        }
      />
    </div>
  )
}
