import { mayPass, type Result } from '@foyer/shared/errors/result.ts'
import type { Endpoint, ReplyOf } from '@foyer/shared/http/endpoint.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { callAt } from './call.ts'

/** What one address answers, and asking it again. */
export interface Resource<Reply> {
  /** Null until something has come. */
  result: StoreApi<Result<Reply> | null>
  /**
   * Asks anew and keeps what is shown until then, also where the answer is a refusal that may pass: what is worked on
   * does not go away for it. What was asked before is given up: no older answer is shown.
   */
  load(): Promise<void>
  /** Gives up what is being asked. */
  stop(): void
}

/** @param address of the endpoint, as `addressOf` gives it */
export function createResource<E extends Endpoint>(
  endpoint: E,
  address: string,
): Resource<ReplyOf<E>> {
  const result = createStore<Result<ReplyOf<E>> | null>(() => null)
  let asking = new AbortController()
  return {
    result,
    async load() {
      asking.abort()
      asking = new AbortController()
      const { signal } = asking
      const answer = await callAt(endpoint, address, { signal })
      if (signal.aborted) return
      const isKept = !answer.ok && mayPass(answer) && result.getState()?.ok
      if (!isKept) result.setState(answer, true)
    },
    stop: () => asking.abort(),
  }
}
