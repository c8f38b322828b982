import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { createStore } from 'zustand/vanilla'

/** Milliseconds that a toast stays: long enough to read two lines. */
const TOAST_SHOWN = 7000
/** Milliseconds for one with something to do: long enough to find it by keyboard. */
const UNDO_SHOWN = 15_000
/** More at once would cover the scene; older ones go first. */
const TOASTS_AT_ONCE = 3

/** A text for people, or a refusal, whose text the reader's language gives. */
type Content = { text: string; undo?: () => void } | { refusal: Refusal }
export type Toast = Content & { id: number }

export const toastStore = createStore<{ toasts: readonly Toast[] }>(() => ({ toasts: [] }))

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

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }))
}

/** Keeps all toasts where they are while somebody points at one or is on its button; then their time starts anew. */
export function holdToasts(hold: boolean): void {
  held = hold
  for (const toast of toastStore.getState().toasts) startTimer(toast)
}

function show(content: Content): void {
  lastId += 1
  const toast: Toast = { ...content, id: lastId }
  const toasts = [...toastStore.getState().toasts, toast]
  for (const older of toasts.slice(0, -TOASTS_AT_ONCE)) dismissToast(older.id)
  toastStore.setState({ toasts: toasts.slice(-TOASTS_AT_ONCE) })
  startTimer(toast)
}

function startTimer(toast: Toast): void {
  clearTimeout(timers.get(toast.id))
  if (held) return
  const shown = 'undo' in toast ? UNDO_SHOWN : TOAST_SHOWN
  timers.set(
    toast.id,
    setTimeout(() => dismissToast(toast.id), shown),
  )
}
