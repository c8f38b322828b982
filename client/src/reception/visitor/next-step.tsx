import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { SECOND } from '@foyer/shared/time/durations.ts'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useDoorLine } from '../../door/use-door.ts'
import { useLocale, useText } from '../../i18n/use-text.ts'
import { Portrait } from '../../look/portrait-view.tsx'
import { usePeopleStore } from '../../people/people-context.ts'
import type { PersonHere } from '../../people/people-store.ts'
import styles from './next-step.module.css'
import { visitorTexts } from './visitor-texts.ts'

/** Milliseconds without an answer after which an address is offered. */
const WAIT = 60 * SECOND
/** Faces that are shown of those who may answer. */
const FACES = 3

interface NextStepProps {
  conversation: Conversation | null
  /** See `useWaiting`. */
  waiting: { long: boolean } | null
  /** Whether somebody can answer now. */
  deskOpen: boolean
  /** Whether everybody has left the desk. */
  left: boolean
}

/** What becomes of a question that was sent: who answers it, where and by when. Said politely as it changes. */
export function NextStep({ conversation, waiting, deskOpen, left }: NextStepProps) {
  const t = useText(visitorTexts)
  const locale = useLocale()
  const answering = useAnswering(conversation)
  const line = useDoorLine()
  const names = new Intl.ListFormat(locale).format(answering.map(({ name }) => name))
  const contact = conversation?.contact ?? null

  const said = () => {
    if (!conversation) return ''
    if (!waiting) {
      // Why the form asks for an address now; to who was in the lobby the desk has said it as a line.
      const isSaid = conversation.lines.at(-1)?.by === 'desk'
      return left && contact === null && !isSaid ? t('left') : ''
    }
    if (deskOpen && waiting.long && contact === null) return t('sent.waited')
    if (deskOpen && names === '') return t('sent.open.unnamed')
    if (deskOpen) return t('sent.open', { count: answering.length, names })
    if (contact === null) return t('sent.closed.missing')
    return line
      ? t('sent.closed.when', { contact, when: line.text })
      : t('sent.closed', { contact })
  }
  return (
    <div className={styles.next} role="status">
      {waiting && deskOpen && (
        <span className={styles.faces}>
          {answering.map(({ id, look }) => (
            <Portrait key={id} look={look} />
          ))}
        </span>
      )}
      <p>{said()}</p>
    </div>
  )
}

/** Whether the visitor waits for an answer, and by now for long; null: not. */
export function useWaiting(conversation: Conversation | null): { long: boolean } | null {
  const since = conversation?.waitingSince ?? null
  const [longSince, setLongSince] = useState<number | null>(null)
  useEffect(() => {
    if (since === null) return
    // The server's clock may differ from this one: never longer than the wait itself.
    const left = Math.max(0, Math.min(WAIT, since + WAIT - Date.now()))
    const timer = setTimeout(() => setLongSince(since), left)
    return () => clearTimeout(timer)
  }, [since])
  return since === null ? null : { long: longSince === since }
}

/** Who answers: who has answered before and is at the desk, else everybody who is. */
function useAnswering(conversation: Conversation | null): PersonHere[] {
  const people = useStore(usePeopleStore(), (state) => state.people)
  return useMemo(() => {
    const atDesk = [...people.values()].filter(
      ({ kind, status }) => kind === 'rep' && status === 'available',
    )
    const answered = conversation?.lines.findLast(({ by }) => by === 'rep')?.name
    const known = atDesk.filter(({ name }) => name === answered)
    return (known.length > 0 ? known : atDesk).slice(0, FACES)
  }, [people, conversation])
}
