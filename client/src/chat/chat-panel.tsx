import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { formatTime } from '@foyer/shared/i18n/format.ts'
import { memo, type Ref, useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useConnection } from '../net/connection-context.ts'
import { peopleStore } from '../people/people-store.ts'
import { Choice } from '../ui/choice.tsx'
import { MessageForm } from '../ui/message-form.tsx'
import { useScrollToEnd } from '../ui/use-scroll-to-end.ts'
import styles from './chat-panel.module.css'
import { chatStore, showChat } from './chat-store.ts'
import { createTypingSignal } from './typing-signal.ts'

interface ChatFieldProps {
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  autoFocus?: boolean
}

/** The chat: what was said, who is typing, and the field. While it is mounted in a visible page, all is read. */
export function ChatPanel(field: ChatFieldProps) {
  useEffect(() => {
    const update = () => showChat(document.visibilityState === 'visible')
    update()
    document.addEventListener('visibilitychange', update)
    return () => {
      document.removeEventListener('visibilitychange', update)
      showChat(false)
    }
  }, [])
  return (
    <div className={styles.chat}>
      <ChatLog />
      <TypingLine />
      <ChatForm {...field} />
    </div>
  )
}

function ChatLog() {
  const t = useText(hudTexts)
  const lines = useStore(chatStore, (state) => state.lines)
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
  const t = useText(hudTexts)
  const locale = useRegionalLocale()
  return (
    <p className={styles.line} data-rep={line.rep}>
      <span className={styles.name}>{line.name}</span>{' '}
      {line.rep && <span className={styles.badge}>{t('badge')}</span>}{' '}
      <span className={styles.quiet}>
        {formatTime(line.at, locale)}
        {line.automatic && ` · ${t('chat.automatic')}`}
        {line.scope === 'lobby' && ` · ${t('chat.to-lobby')}`}
      </span>
      <span className={styles.text}>{line.text}</span>
    </p>
  )
})

function TypingLine() {
  const t = useText(hudTexts)
  const typing = useStore(chatStore, (state) => state.typing)
  const first = [...typing][0]
  const name = useStore(peopleStore, (state) => (first ? state.people.get(first)?.name : undefined))
  return (
    <p className={styles.typing}>
      {typing.size > 1 ? t('chat.typing.many') : name && t('chat.typing.one', { name })}
    </p>
  )
}

function ChatForm(field: ChatFieldProps) {
  const t = useText(hudTexts)
  const connection = useConnection()
  const scope = useStore(chatStore, (state) => state.scope)
  const signalTyping = useMemo(
    () =>
      createTypingSignal(
        () => void connection.request('typing', { scope: chatStore.getState().scope }),
        Date.now,
      ),
    [connection],
  )
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
          onChange={(chosen) => chatStore.setState({ scope: chosen })}
        />
      </div>
      <MessageForm
        label={t('chat.message')}
        placeholder={t(`chat.placeholder.${scope}`)}
        sendLabel={t('chat.send')}
        onSend={(text) => connection.request('chat', { scope, text })}
        onTyping={signalTyping}
        {...field}
      />
    </div>
  )
}
