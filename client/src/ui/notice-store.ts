import type { Reason } from '@foyer/shared/errors/reasons.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import { createStore } from 'zustand/vanilla'

/** Milliseconds that a notice stays: long enough to read two lines. */
const NOTICE_SHOWN = 7000
/** More at once would cover the scene; older ones go first. */
const NOTICES_AT_ONCE = 3

/** A text for people, or the reason of a refusal, whose text the reader's language gives. */
type Content = { text: string } | { reason: Reason }
export type Notice = Content & { id: number }

export const noticeStore = createStore<{ notices: readonly Notice[] }>(() => ({ notices: [] }))

let lastId = 0

/** Shows a short text at the screen's edge and lets screen readers say it. */
export function notify(text: string): void {
  show({ text })
}

/** Tells the person why something was refused, where no field is there to say it. */
export function notifyRefusal(result: Result<unknown>): void {
  if (!result.ok) show({ reason: result.reason })
}

function show(content: Content): void {
  lastId += 1
  const notice: Notice = { ...content, id: lastId }
  noticeStore.setState(({ notices }) => ({
    notices: [...notices, notice].slice(-NOTICES_AT_ONCE),
  }))
  setTimeout(() => {
    noticeStore.setState(({ notices }) => ({
      notices: notices.filter((other) => other.id !== notice.id),
    }))
  }, NOTICE_SHOWN)
}
