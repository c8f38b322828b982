import { type Refusal, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useRefusalText } from '../../errors/use-refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useConnection } from '../../net/connection-context.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import formStyles from '../../ui/message-form.module.css'
import { sendOnEnter } from '../../ui/send-on-enter.ts'
import { useReception } from '../reception-context.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useConversationTyping } from '../use-conversation.ts'
import styles from './visitor-desk.module.css'
import { visitorTexts } from './visitor-texts.ts'

interface QuestionFormProps {
  conversation: Conversation | null
  /** How the address is asked for while none is known: the question is refused without, a field offers it, a button does. */
  contact: 'needed' | 'offered' | 'possible'
}

/** Which field a refusal is said at; each has it as its name. */
type FieldName = 'question' | 'contact'

/**
 * The visitor's lines to the desk and how the visitor is reached. Either alone can be sent; what was wrong is said at its
 * field, which takes the focus.
 */
export function QuestionForm({ conversation, contact: asked }: QuestionFormProps) {
  const t = useText(receptionTexts)
  const tVisitor = useText(visitorTexts)
  const textOf = useRefusalText()
  const connection = useConnection()
  const { draft } = useReception()
  const { text, greeted, wanted } = useStore(draft)
  const stored = conversation?.contact ?? null
  const [opened, setOpened] = useState(false)
  const [contact, setContact] = useState('')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const signalTyping = useConversationTyping(conversation?.id ?? null)
  const contactShown = opened || (stored === null && asked !== 'possible')
  const refusedField = refusal && fieldOf(refusal)

  const refusedAt = (name: FieldName) =>
    refusal && refusedField === name ? { error: textOf(refusal) } : {}

  /** What there is to send, or why it cannot be. */
  const post = (): Promise<Result<unknown>> | Refusal => {
    const left = contactShown ? contact.trim() : ''
    const leaves = left !== '' && left !== stored
    if (text.trim() === '') {
      if (opened && left === '') return refuse('contact-invalid')
      if (leaves && conversation) return connection.request('leave-contact', { contact: left })
      return refuse('text-empty')
    }
    if (asked === 'needed' && stored === null && !leaves) return refuse('contact-invalid')
    return connection.request('ask', {
      text,
      ...(leaves ? { contact: left } : {}),
      ...(greeted ? { greeted } : {}),
    })
  }
  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (sending) return
    setSending(true)
    const result = await post()
    setSending(false)
    if (!result.ok) {
      setRefusal(result)
      if (fieldOf(result) === 'contact') setOpened(true) // the desk may have closed this moment
      return
    }
    setRefusal(null)
    setContact('')
    if (contactShown) focusIn(form.current, 'question')
    setOpened(false)
    // What was typed while the line was on its way stays.
    draft.setState((now) => (now.text === text ? { text: '', greeted: false } : now))
  }
  useEffect(() => {
    if (!refusal) return
    focusIn(form.current, fieldOf(refusal))
    // The reason stands below the field, where a low panel ends.
    bringIntoView(form.current, fieldOf(refusal), 'nearest')
  }, [refusal])

  const written = conversation?.lines.findLast(({ by }) => by === 'visitor')?.id
  useEffect(() => {
    // What was sent and what comes of it stand above the field, beyond the edge of a low panel.
    const writing = form.current?.contains(document.activeElement)
    if (written && writing) bringIntoView(form.current, 'question', 'end')
  }, [written])

  useEffect(() => {
    if (!wanted) return
    focusIn(form.current, 'question')
    draft.setState({ wanted: false })
  }, [draft, wanted])

  const change = (typed: string) => {
    draft.setState({ text: typed })
    setRefusal(null)
    if (typed !== '') signalTyping()
  }
  const changeContact = (typed: string) => {
    setContact(typed)
    setRefusal(null)
  }
  const open = () => {
    setContact(stored ?? '')
    setOpened(true)
  }
  return (
    <form ref={form} className={formStyles.form} data-stacked="true" onSubmit={send}>
      <TextField
        name="question"
        label={conversation ? tVisitor('more') : t('ask.question')}
        value={text}
        onChange={change}
        onKeyDown={sendOnEnter(send)}
        autoComplete="off"
        enterKeyHint="send"
        rows={conversation ? 2 : 3}
        {...refusedAt('question')}
      />
      {contactShown && (
        <TextField
          name="contact"
          label={t('ask.contact')}
          hint={stored === null ? t('ask.contact.hint') : tVisitor('contact.change')}
          value={contact}
          onChange={changeContact}
          autoComplete="email"
          {...(opened ? { autoFocus: true } : {})}
          {...refusedAt('contact')}
        />
      )}
      <Button type="submit" kind="primary">
        {conversation ? tVisitor('send') : t('ask.send')}
      </Button>
      {!contactShown && (
        <p className={styles.contact}>
          {stored !== null && <span>{tVisitor('kept', { contact: stored })}</span>}
          <Button onPress={open}>{tVisitor(stored === null ? 'offer' : 'change')}</Button>
        </p>
      )}
    </form>
  )
}

function focusIn(form: HTMLFormElement | null, name: FieldName): void {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}

/** Scrolls to a field with its label and its reason. */
function bringIntoView(
  form: HTMLFormElement | null,
  name: FieldName,
  block: ScrollLogicalPosition,
): void {
  const field = form?.elements.namedItem(name)
  if (field instanceof HTMLElement) field.parentElement?.scrollIntoView({ block })
}

function fieldOf({ reason }: Refusal): FieldName {
  return reason === 'contact-invalid' ? 'contact' : 'question'
}
