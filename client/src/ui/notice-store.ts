import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { createStore } from 'zustand/vanilla'

/** Milliseconds that a notice stays: long enough to read two lines. */
const NOTICE_SHOWN = 7000
/** Milliseconds for one with something to do: long enough to find it by keyboard. */
const UNDO_SHOWN = 15_000
/** More at once would cover the scene; older ones go first. */
const NOTICES_AT_ONCE = 3

/** A text for people, or a refusal, whose text the reader's language gives. */
type Content = { text: string; undo?: () => void } | { refusal: Refusal }
export type Notice = Content & { id: number }

export const noticeStore = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }))

let lastId = 0
let held = false
const timers = new Map<number, ReturnType<typeof setTimeout>>()

/**
 * Shows a short text at the screen's edge and lets screen readers say it. With `undo` it has a button that
 * takes back what was done; it stays longer then.
 */
export function notify(text: string, undo?: () => void): void {
  show(undo ? { text, undo } : { text })
}

/** Tells the person why something was refused, where no field is there to say it. */
export function notifyRefusal(result: Result<unknown>): void {
  if (!result.ok) show({ refusal: result })
}

export function dismissNotice(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((other) => other.id !== id) }))
}

/** Keeps all notices where they are while somebody points at one or is on its button; then their time starts anew. */
export function holdNotices(hold: boolean): void {
  held = hold
  for (const notice of noticeStore.getState().notices) startTimer(notice)
}

function show(content: Content): void {
  lastId += 1
  const notice: Notice = { ...content, id: lastId }
  const notices = [...noticeStore.getState().notices, notice]
  for (const older of notices.slice(0, -NOTICES_AT_ONCE)) dismissNotice(older.id)
  noticeStore.setState({ notices: notices.slice(-NOTICES_AT_ONCE) })
  startTimer(notice)
}

function startTimer(notice: Notice): void {
  clearTimeout(timers.get(notice.id))
  if (held) return
  const shown = 'undo' in notice ? UNDO_SHOWN : NOTICE_SHOWN
  timers.set(
    notice.id,
    setTimeout(() => dismissNotice(notice.id), shown),
  )
}
