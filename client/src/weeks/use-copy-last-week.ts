import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { copyWeek } from './edit-week.ts'
import { newShiftId } from './new-shift-id.ts'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Puts the week before in place of what is planned, as it was published, else as it was planned. */
export function useCopyLastWeek(): () => Promise<void> {
  const t = useText(weeksTexts)
  const { center, monday, store } = usePlan()
  return async () => {
    const before = addDays(monday, -7)
    const read = await call(readWeek, { params: { center: center.id, monday: before } })
    if (!read.ok) return notifyRefusal(read)
    const published = read.value.published.filter(({ cancelled }) => !cancelled)
    const source = published.length > 0 ? published.map(asPlanned) : read.value.draft
    if (source.length === 0) return notify(t('copy-week.empty'))
    store.edit('copy-week', () => copyWeek(source, before, monday, newShiftId))
    notify(t('copy-week.done', { count: source.length }), () => store.undo())
  }
}

function asPlanned({
  id,
  date,
  from,
  to,
  halfDayId,
  skills,
  languages,
  staffId,
}: Week['published'][number]) {
  return { id, date, from, to, halfDayId, skills, languages, staffId }
}
