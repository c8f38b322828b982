import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Crew } from '@foyer/shared/crew/crew-contract.ts'
import { readCrew } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useReloadEvery } from '../net/use-reload-every.ts'
import { useResource } from '../net/use-resource.ts'
import { daysOfWeek, wallClock } from '../time/dates.ts'
import { Loaded } from '../ui/loaded.tsx'
import { comparePosts, type PostChange } from './compare-weeks.ts'
import { type Plan, PlanContext } from './plan-context.ts'
import { useLaterWeeks } from './use-later-weeks.ts'
import { openWeekDraft } from './week-draft.ts'
import { WeekPlanner } from './week-planner.tsx'
import { halfDaysOf } from './week-rows.ts'
import type { WeekCount, WeekView } from './week-view.ts'

/** How often it is looked what others have changed. */
const READ_AGAIN = MINUTE

const NO_CHANGES: ReadonlyMap<string, PostChange> = new Map()

interface WeekTabProps {
  center: Center
  monday: string
  now: number
  view: WeekView
  weeks: WeekCount
  onView: (shown: { view: WeekView; weeks: WeekCount }) => void
  /** Shows another week. */
  onWeek: (monday: string) => void
}

/** One week of a center: read or planned. */
export function WeekTab(props: WeekTabProps) {
  const { monday } = props
  const center = props.center.id
  const week = useResource(readWeek, { params: { center, monday } })
  const crew = useResource(readCrew, { params: { center }, query: { monday } })
  return (
    <Loaded result={week.result}>
      {(loaded) => (
        <Loaded result={crew.result}>
          {(known) => <PlannedWeek {...props} week={loaded} crew={known} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function PlannedWeek({
  center,
  monday,
  now,
  week,
  crew,
  view,
  weeks,
  onView,
  onWeek,
}: WeekTabProps & { week: Week; crew: Crew }) {
  const [store] = useState(() => openWeekDraft(week))
  const [proposal, propose] = useState<Proposal | null>(null)
  useEffect(() => () => void store.leave(), [store])
  const { history, stored } = useStore(store)
  const shifts = history.present
  const [later, readLater] = useLaterWeeks(center.id, monday, view === 'people' ? weeks - 1 : 0)
  const readAgain = useCallback(async () => {
    await Promise.all([store.join(), readLater()])
  }, [store, readLater])
  const lookAgain = useCallback(async () => {
    // What is on its way, refused or asked about is not for a clock to send again.
    const { kind } = store.getState().saving
    if (kind === 'clean' || kind === 'saved') await readAgain()
  }, [store, readAgain])
  useReloadEvery(lookAgain, READ_AGAIN)
  const wall = wallClock(now, center.calendar.zone)

  const plan = useMemo<Plan>(
    () => ({
      center,
      monday,
      dates: daysOfWeek(monday),
      halfDays: halfDaysOf([...shifts, ...later.flatMap(({ draft }) => draft)], center.halfDays),
      crew,
      people: new Map(crew.crew.map((member) => [member.staffId, member])),
      store,
      later,
      readAgain,
      showWeek: onWeek,
      changes:
        stored.publishedAt === null
          ? NO_CHANGES
          : comparePosts(shifts, stored.published, { zone: center.calendar.zone, now }),
      proposal,
      propose,
      now,
      wall,
      editable: wall.slice(0, 10) < addDays(monday, 7),
    }),
    [center, monday, shifts, crew, store, later, readAgain, onWeek, stored, proposal, now, wall],
  )
  return (
    <PlanContext value={plan}>
      <WeekPlanner {...{ view, weeks, onView }} />
    </PlanContext>
  )
}
