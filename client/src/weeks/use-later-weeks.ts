import type { Refusal } from '@foyer/shared/errors/result.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../net/call.ts'
import { notifyRefusal } from '../ui/toast-store.ts'

const NO_WEEKS: readonly Week[] = []

/**
 * So many weeks after one, as they are planned (none until all are read), and the way to read them again: what is shown stays
 * when that is refused.
 */
export function useLaterWeeks(
  center: string,
  monday: string,
  count: number,
): [weeks: readonly Week[], reload: () => Promise<Refusal | null>] {
  const [weeks, setWeeks] = useState(NO_WEEKS)
  /** Counts what was asked: an older answer is not shown. */
  const asked = useRef(0)
  const reload = useCallback(async () => {
    asked.current += 1
    const asking = asked.current
    const mondays = Array.from({ length: count }, (_, i) => addDays(monday, 7 * (i + 1)))
    const answers = await Promise.all(
      mondays.map((later) => call(readWeek, { params: { center, monday: later } })),
    )
    if (asked.current !== asking) return null
    const refused = answers.find(({ ok }) => !ok)
    if (refused && !refused.ok) return refused
    setWeeks(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
    return null
  }, [center, monday, count])
  useEffect(() => {
    setWeeks(NO_WEEKS)
    if (count > 0) void reload().then((refused) => refused && notifyRefusal(refused))
    return () => {
      asked.current += 1
    }
  }, [reload, count])
  return [weeks, reload]
}
