import type { Result } from '@foyer/shared/errors/result.ts'
import { addressOf, type Endpoint, type ReplyOf } from '@foyer/shared/http/endpoint.ts'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Asking } from './call.ts'
import { createResource } from './resource.ts'

export interface Answered<Reply> {
  result: Result<Reply> | null
  reload: () => Promise<void>
}

/**
 * What an endpoint answers: null while it loads, also when another address is asked from now on. `reload` asks again
 * and keeps what is shown until then.
 */
export function useResource<E extends Endpoint>(
  endpoint: E,
  ...[input]: Asking<E>
): Answered<ReplyOf<E>> {
  const address = addressOf(endpoint, input)
  const resource = useMemo(() => createResource(endpoint, address), [endpoint, address])
  useEffect(() => {
    void resource.load()
    return resource.stop
  }, [resource])
  return { result: useStore(resource.result), reload: resource.load }
}
