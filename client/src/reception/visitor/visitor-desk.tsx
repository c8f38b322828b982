import { localise } from '@foyer/shared/i18n/locale.ts'
import { useStore } from 'zustand'
import { CallUs } from '../../door/call-us.tsx'
import { doorStore } from '../../door/door-store.ts'
import { useDoorLine } from '../../door/use-door.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { ConversationLog } from '../conversation-log.tsx'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useIsTyping } from '../use-conversation.ts'
import { ElsewhereList } from './elsewhere-list.tsx'
import { NextStep, useWaiting } from './next-step.tsx'
import { QuestionForm } from './question-form.tsx'
import styles from './visitor-desk.module.css'

/**
 * The visitor's side of the desk: the own conversation, what happens next in it, and a field for more. When nobody is
 * there it says when somebody will be, and takes an address or a number with the question.
 */
export function VisitorDesk() {
  const t = useText(receptionTexts)
  const door = useStore(doorStore, (state) => state.door)
  const conversation = useStore(useReception().conversations, (state) => {
    return state.conversations.values().next().value ?? null
  })
  const typing = useIsTyping(conversation?.id ?? null)
  const waiting = useWaiting(conversation)
  const deskOpen = door?.open ?? false
  // In a call or away for a moment: they come back.
  const left = !deskOpen && !door?.pause
  const offered = waiting?.long || !deskOpen ? 'offered' : 'possible'

  return (
    <>
      {deskOpen ? (
        <p className={styles.note}>{t('ask.open')}</p>
      ) : (
        <ClosedDesk asked={conversation !== null} />
      )}
      {conversation && (
        <ConversationLog
          label={t('ask.log')}
          conversation={conversation}
          side="visitor"
          typing={typing ? t('conversation.desk-typing') : null}
        />
      )}
      <NextStep {...{ conversation, waiting, deskOpen, left }} />
      <QuestionForm conversation={conversation} contact={left ? 'needed' : offered} />
    </>
  )
}

function ClosedDesk({ asked }: { asked: boolean }) {
  const t = useText(receptionTexts)
  const locale = useLocale()
  const line = useDoorLine()
  const hours = useStore(doorStore, (state) => localise(state.door?.hours ?? {}, locale))
  return (
    <div className={styles.closed}>
      <p className={styles.door}>{line?.text}</p>
      <ElsewhereList />
      {!asked && <p>{t('ask.closed')}</p>}
      <CallUs />
      {hours && (
        <p className={styles.hours}>
          <b>{t('ask.hours')}:</b> {hours}
        </p>
      )}
    </div>
  )
}
