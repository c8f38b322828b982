import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { useRef, useState } from 'react'

interface Submit {
  isPending: boolean
  /** How the last try ended, null while none has. */
  result: Result<unknown> | null
  /** False when it was refused, or one is on its way. */
  submit: (send: () => Promise<Result<unknown>>) => Promise<boolean>
}

/** Sends something once at a time and remembers how it went. */
export function useSubmit(): Submit & { refusal: Refusal | null } {
  const [isPending, setPending] = useState(false)
  const sending = useRef(false)
  const [result, setResult] = useState<Result<unknown> | null>(null)
  return {
    isPending,
    result,
    refusal: result === null || result.ok ? null : result,
    submit: async (send) => {
      if (sending.current) return false
      sending.current = true
      setPending(true)
      setResult(null)
      const answer = await send()
      sending.current = false
      setPending(false)
      setResult(answer)
      return answer.ok
    },
  }
}
