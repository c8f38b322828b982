import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useEffect, useState } from 'react'
import { call } from '../net/call.ts'
import { notifyRefusal } from '../ui/toast-store.ts'

const NO_WEEKS: readonly Week[] = []

/** So many weeks after one, as they are planned; none until all are read. */
export function useLaterWeeks(center: string, monday: string, count: number): readonly Week[] {
  const [weeks, setWeeks] = useState(NO_WEEKS)
  useEffect(() => {
    setWeeks(NO_WEEKS)
    if (count === 0) return
    let isShown = true
    const mondays = Array.from({ length: count }, (_, i) => addDays(monday, 7 * (i + 1)))
    const reads = mondays.map((later) => call(readWeek, { params: { center, monday: later } }))
    void Promise.all(reads).then((answers) => {
      if (!isShown) return
      const refused = answers.find(({ ok }) => !ok)
      if (refused && !refused.ok) notifyRefusal(refused)
      else setWeeks(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
    })
    return () => {
      isShown = false
    }
  }, [center, monday, count])
  return weeks
}
