import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { Button, IconButton } from './button.tsx'
import { TextField } from './field.tsx'
import styles from './message-form.module.css'
import { sendOnEnter } from './send-on-enter.ts'

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
  /** What else can be done with a refused text; `sendBy` sends it in another way. */
  waysOn?(refusal: Refusal, sendBy: (send: MessageFormProps['onSend']) => void): ReactNode
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
  waysOn,
  children,
}: MessageFormProps) {
  const textOf = useRefusalText()
  const [text, setText] = useState(() => draft?.read() ?? '')
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useEffect(() => draft?.keep(text), [draft, text])

  const sendBy = async (way: MessageFormProps['onSend']) => {
    if (sending || text.trim() === '') return
    setSending(true)
    const result = await way(text)
    setSending(false)
    setRefusal(result.ok ? null : result)
    // What was typed while the line was on its way stays.
    if (result.ok) setText((now) => (now === text ? '' : now))
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    void sendBy(onSend)
  }
  const change = (changed: string) => {
    setText(changed)
    setRefusal(null)
    if (changed !== '') onTyping?.()
  }
  return (
    <form className={styles.form} data-stacked={rows !== undefined} onSubmit={send}>
      <TextField
        label={label}
        labelHidden={labelHidden}
        value={text}
        onChange={change}
        onKeyDown={sendOnEnter(send)}
        autoComplete="off"
        enterKeyHint="send"
        {...(placeholder ? { placeholder } : {})}
        {...(rows ? { rows } : {})}
        {...(refusal ? { error: textOf(refusal) } : {})}
      />
      {children}
      {refusal && waysOn && (
        <div className={styles.ways}>{waysOn(refusal, (way) => void sendBy(way))}</div>
      )}
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
