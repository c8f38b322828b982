import { mayPass, type Refusal, type Result } from '@foyer/shared/errors/result.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'

/** Milliseconds without a further change after which it is saved. */
const CALM = 800
/** Milliseconds until the next try without a network; doubles up to the last. */
const RETRY_FIRST = 2000
const RETRY_LAST = MINUTE

export type SaveState =
  | { kind: 'clean' }
  /** Changed, and about to be saved. */
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** At `at`, milliseconds since 1970. */
  | { kind: 'saved'; at: number }
  /** No answer; tried again by itself. */
  | { kind: 'offline' }
  /** Not tried again by itself: somebody else was first ('conflict'), or it breaks a rule. */
  | { kind: 'refused'; refusal: Refusal }

export interface AutosaveDeps {
  /** Saves what there is by then. */
  save: () => Promise<Result>
  onState: (state: SaveState) => void
  now: () => number
  /** Calls back after so many milliseconds; the answer calls it off. */
  later: (callback: () => void, milliseconds: number) => () => void
}

export interface Autosave {
  /** Something changed, which is to be saved soon. */
  touch(): void
  /** Saves what waits now; resolves when nothing waits and nothing is on its way. */
  flush(): Promise<void>
  /** Calls off what waits; resolves when nothing is on its way. */
  stop(): Promise<void>
}

/** Saves a moment after the last change, one at a time, and again when there was no answer. */
export function createAutosave(deps: AutosaveDeps): Autosave {
  let waiting = false
  let running: Promise<void> | null = null
  let callOff = () => {}
  let retry = RETRY_FIRST

  function schedule(milliseconds: number): void {
    callOff()
    callOff = deps.later(() => void run(), milliseconds)
  }

  async function run(): Promise<void> {
    callOff()
    while (running) await running
    if (!waiting) return
    running = saveOnce()
    await running
  }

  async function saveOnce(): Promise<void> {
    waiting = false
    deps.onState({ kind: 'saving' })
    const result = await deps.save()
    running = null
    if (result.ok) {
      retry = RETRY_FIRST
      deps.onState(waiting ? { kind: 'waiting' } : { kind: 'saved', at: deps.now() })
    } else if (mayPass(result)) {
      waiting = true
      deps.onState({ kind: 'offline' })
      schedule(retry)
      retry = Math.min(retry * 2, RETRY_LAST)
    } else {
      callOff()
      deps.onState({ kind: 'refused', refusal: result })
    }
  }

  return {
    touch() {
      waiting = true
      if (!running) deps.onState({ kind: 'waiting' })
      schedule(CALM)
    },
    async flush() {
      await run()
      while (running) await running
    },
    async stop() {
      callOff()
      waiting = false
      while (running) await running
    },
  }
}
