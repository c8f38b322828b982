/** Milliseconds between two signals while a person keeps typing. */
const SIGNAL_EVERY = 2000
/** Milliseconds for which a signal is shown: a little longer than it takes the next to come. */
export const TYPING_SHOWN = 3500

/** Calls `send` when a person begins to type and every two seconds while it goes on. */
export function createTypingSignal(send: () => void, now: () => number): () => void {
  let sentAt = Number.NEGATIVE_INFINITY
  return () => {
    if (now() - sentAt < SIGNAL_EVERY) return
    sentAt = now()
    send()
  }
}

export interface TypingExpiry {
  typed(id: string): void
  /** Nobody is told any more. */
  close(): void
}

/** Calls `stopped(id)` when no signal came for a while after the last `typed(id)`. */
export function createTypingExpiry(stopped: (id: string) => void): TypingExpiry {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    typed(id) {
      clearTimeout(timers.get(id))
      timers.set(
        id,
        setTimeout(() => {
          timers.delete(id)
          stopped(id)
        }, TYPING_SHOWN),
      )
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

/** A set with or without one member; the same set when nothing changes. */
export function withMember(
  set: ReadonlySet<string>,
  id: string,
  present: boolean,
): ReadonlySet<string> {
  if (set.has(id) === present) return set
  const changed = new Set(set)
  if (present) changed.add(id)
  else changed.delete(id)
  return changed
}
