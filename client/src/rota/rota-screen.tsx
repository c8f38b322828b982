import { listHalfDays, readCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { readConflicts } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { readDoors } from '@foyer/shared/door/door-endpoints.ts'
import type { SwapBoard } from '@foyer/shared/swaps/swaps-contract.ts'
import { readSwapBoard } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { type RefObject, useEffect, useRef } from 'react'
import { AttendanceTab } from '../attendance/attendance-tab.tsx'
import { attendanceTexts } from '../attendance/attendance-texts.ts'
import { CrewTab } from '../crew/crew-tab.tsx'
import { crewTexts } from '../crew/crew-texts.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { SignedInFrame } from '../identity/signed-in-frame.tsx'
import { staffTexts } from '../identity/staff-texts.ts'
import { useReloadEvery } from '../net/use-reload-every.ts'
import { type Answered, useResource } from '../net/use-resource.ts'
import { useTellReading } from '../notices/own-reading.ts'
import { OutlookTab } from '../outlook/outlook-tab.tsx'
import { HalfDaysContext } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { SwapsTab, waitingForLead } from '../swaps/swaps-tab.tsx'
import { SwapsTabName } from '../swaps/swaps-tab-name.tsx'
import { swapsTexts } from '../swaps/swaps-texts.ts'
import { formatDateRange, isoWeek, wallClock } from '../time/dates.ts'
import { useNow } from '../time/use-now.ts'
import { Badge } from '../ui/badge.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { WeekTab } from '../weeks/week-tab.tsx'
import type { RotaAddress } from './rota-address.ts'
import { RotaHead } from './rota-head.tsx'
import { rotaTexts } from './rota-texts.ts'
import { type ShowRota, useRotaAddress } from './use-rota-address.ts'

/** How often it is looked whether another swap waits. */
const SWAPS_READ_AGAIN = MINUTE

/** `/rota`: where leads plan the weeks of a center, look ahead, and decide on swaps. */
export function RotaScreen() {
  const t = useText(staffTexts)
  const [address, show, travels] = useRotaAddress()
  const arrived = useRef(travels)
  return (
    <SignedInFrame
      title={t('page.rota')}
      part={usePartName(address)}
      width="full"
      needs="rota-plan"
    >
      {() => <CenterChoice {...{ address, show }} arrival={{ travels, arrived }} />}
    </SignedInFrame>
  )
}

/** The part of the page that shows, and its week where it is of one. */
function usePartName({ tab, monday }: RotaAddress): string {
  const t = useText(rotaTexts)
  const tShifts = useText(shiftsTexts)
  const names = {
    outlook: t('tab.outlook'),
    swaps: useText(swapsTexts)('tab.swaps'),
    crew: useText(crewTexts)('tab.crew'),
    attendance: useText(attendanceTexts)('tab.attendance'),
  }
  const locale = useRegionalLocale()
  if (tab !== 'week') return names[tab]
  if (monday === null) return t('week.this')
  const number = tShifts('week.number', { number: String(isoWeek(monday)) })
  return `${number}, ${formatDateRange(monday, addDays(monday, 6), locale)}`
}

interface CenterChoiceProps {
  address: RotaAddress
  show: ShowRota
  arrival: ArrivalProps
}

function CenterChoice({ address, show, arrival }: CenterChoiceProps) {
  useTellReading()
  const { result } = useResource(readDoors)
  // Of all centers: it stays when another one is chosen.
  const board = useResource(readSwapBoard)
  useReloadEvery(board.reload, SWAPS_READ_AGAIN)
  return (
    <Loaded result={result}>
      {(doors) => {
        const chosen = doors.find(({ centerId }) => centerId === address.center) ?? doors[0]!
        const { centerId } = chosen
        return <CenterRota key={centerId} {...{ centerId, doors, board, address, show, arrival }} />
      }}
    </Loaded>
  )
}

interface CenterRotaProps extends CenterChoiceProps {
  centerId: string
  doors: readonly Door[]
  board: Answered<SwapBoard>
}

function CenterRota({ centerId, doors, board, address, show, arrival }: CenterRotaProps) {
  const t = useText(rotaTexts)
  const tCrew = useText(crewTexts)
  const tAttendance = useText(attendanceTexts)
  const { result } = useResource(readCenter, { params: { center: centerId } })
  const { result: named } = useResource(listHalfDays)
  const { result: absences, reload: readAbsences } = useResource(readConflicts)
  const conflicts = absences?.ok ? absences.value : null
  const elsewhere = named?.ok ? named.value.filter((one) => one.centerId !== centerId) : []
  const now = useNow()
  const waiting = board.result?.ok ? waitingForLead(board.result.value).length : 0
  return (
    <Loaded result={result}>
      {(center) => {
        const today = wallClock(now, center.calendar.zone).slice(0, 10)
        const monday = address.monday ?? mondayOf(today)
        return (
          <HalfDaysContext value={[{ centerId, halfDays: center.halfDays }, ...elsewhere]}>
            <RotaHead {...{ center, doors, monday, today, show }} ofWeek={address.tab === 'week'} />
            <Tabs
              label={t('tabs')}
              selected={address.tab}
              onSelect={(tab) => show({ tab })}
              tabs={[
                {
                  id: 'week',
                  text: t('tab.week'),
                  content: (
                    <WeekTab
                      key={monday}
                      {...{ center, monday, now }}
                      view={address.view}
                      weeks={address.weeks}
                      onView={(shown) => show(shown, 'view')}
                      onWeek={(week) => show({ monday: week })}
                    />
                  ),
                },
                {
                  id: 'outlook',
                  text: t('tab.outlook'),
                  content: (
                    <OutlookTab
                      center={center}
                      onWeek={(week) => show({ tab: 'week', monday: week })}
                    />
                  ),
                },
                {
                  id: 'swaps',
                  text: <SwapsTabName waiting={waiting} />,
                  content: <SwapsTab {...{ board, doors }} />,
                },
                {
                  id: 'crew',
                  text: (
                    <>
                      {tCrew('tab.crew')}{' '}
                      {conflicts !== null && conflicts.length > 0 && (
                        <Badge tone="waiting">{conflicts.length}</Badge>
                      )}
                    </>
                  ),
                  content: (
                    <CrewTab {...{ center, doors, monday, conflicts }} onConflicts={readAbsences} />
                  ),
                },
                {
                  id: 'attendance',
                  text: tAttendance('tab.attendance'),
                  content: <AttendanceTab center={center} />,
                },
              ]}
            />
            <Arrival {...arrival} />
          </HalfDaysContext>
        )
      }}
    </Loaded>
  )
}

interface ArrivalProps {
  /** How often Back and Forward led somewhere on the page. */
  travels: number
  /** How often the focus has followed. */
  arrived: RefObject<number>
}

/** Puts the focus on the part that Back or Forward led to, once it shows: where it was is gone. */
function Arrival({ travels, arrived }: ArrivalProps) {
  useEffect(() => {
    if (arrived.current === travels) return
    // Tabs that are new come into the page after this.
    const frame = requestAnimationFrame(() => {
      arrived.current = travels
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [travels, arrived])
  return null
}
