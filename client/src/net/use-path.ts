import type { Result } from '@foyer/shared/errors/result.ts'
import { useCallback, useEffect, useState } from 'react'
import { fetchJson } from './http.ts'

/** What `path` answers: null while it loads. `reload` asks again and keeps what is shown until then. */
export function useResource<Value>(path: string): {
  result: Result<Value> | null
  reload: () => Promise<void>
} {
  const [result, setResult] = useState<Result<Value> | null>(null)
  const reload = useCallback(async () => setResult(await fetchJson<Value>(path)), [path])
  useEffect(() => void reload(), [reload])
  return { result, reload }
}
