import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { useState } from 'react'

/** How a form stands: `clean` as loaded, `changed` not saved yet, `pending` on its way, `saved` just now. */
export type SubmitState = 'clean' | 'changed' | 'pending' | 'saved'

/** Sends a form once at a time and remembers how it went. */
export function useSubmit(): {
  state: SubmitState
  refusal: Refusal | null
  markChanged: () => void
  submit: (send: () => Promise<Result<unknown>>) => Promise<boolean>
} {
  const [state, setState] = useState<SubmitState>('clean')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  return {
    state,
    refusal,
    markChanged: () => setState('changed'),
    submit: async (send) => {
      if (state === 'pending') return false
      setState('pending')
      setRefusal(null)
      const result = await send()
      setRefusal(result.ok ? null : result)
      setState(result.ok ? 'saved' : 'changed')
      return result.ok
    },
  }
}
