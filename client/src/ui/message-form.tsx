import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { reasonTexts } from '../errors/reason-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from './button.tsx'
import { TextField } from './field.tsx'
import styles from './message-form.module.css'

/** Where what is typed and not sent is kept when the form goes. */
export interface Draft {
  read(): string
  /** @param text '' when there is nothing to keep */
  keep(text: string): void
}

interface MessageFormProps {
  label: string
  labelHidden?: boolean
  placeholder?: string
  sendLabel: string
  /** Lines of the field. With more than one, Shift and Enter make a new line. */
  rows?: number
  /** Another one needs another `key`. */
  draft?: Draft
  /** The text stays in the field until it was accepted. */
  onSend(text: string): Promise<Result<unknown>>
  onTyping?(): void
  /** More fields, between the text and the button. */
  children?: ReactNode
}

/** A field and a button that send a line; what was wrong with it is said below the field. */
export function MessageForm({
  label,
  labelHidden = true,
  placeholder,
  sendLabel,
  rows,
  draft,
  onSend,
  onTyping,
  children,
}: MessageFormProps) {
  const tReason = useText(reasonTexts)
  const [text, setText] = useState(() => draft?.read() ?? '')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useEffect(() => draft?.keep(text), [draft, text])

  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (sending || text.trim() === '') return
    setSending(true)
    const result = await onSend(text)
    setSending(false)
    setRefusal(result.ok ? null : result)
    // What was typed while the line was on its way stays.
    if (result.ok) setText((now) => (now === text ? '' : now))
  }
  const change = (changed: string) => {
    setText(changed)
    setRefusal(null)
    if (changed !== '') onTyping?.()
  }
  const sendOnEnter = (event: KeyboardEvent) => {
    // While a word is composed (Japanese, Chinese), Enter belongs to the composition.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }

  return (
    <form className={styles.form} data-stacked={rows !== undefined} onSubmit={send}>
      <TextField
        label={label}
        labelHidden={labelHidden}
        value={text}
        onChange={change}
        onKeyDown={sendOnEnter}
        autoComplete="off"
        enterKeyHint="send"
        {...(placeholder ? { placeholder } : {})}
        {...(rows ? { rows } : {})}
        {...(refusal ? { error: tReason(refusal.reason) } : {})}
      />
      {children}
      {rows ? (
        <Button type="submit" kind="primary">
          {sendLabel}
        </Button>
      ) : (
        <IconButton type="submit" icon="send" kind="bare" label={sendLabel} />
      )}
    </form>
  )
}
