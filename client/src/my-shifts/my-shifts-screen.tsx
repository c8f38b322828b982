import { readMine } from '@foyer/shared/my-shifts/my-shifts-endpoints.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { useState } from 'react'
import { attendanceTexts } from '../attendance/attendance-texts.ts'
import { OwnMonth } from '../attendance/own-month.tsx'
import { crewTexts } from '../crew/crew-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { SignedInFrame } from '../identity/signed-in-frame.tsx'
import { staffTexts } from '../identity/staff-texts.ts'
import { useReloadEvery } from '../net/use-reload-every.ts'
import { useResource } from '../net/use-resource.ts'
import { noticesTexts } from '../notices/notices-texts.ts'
import { useTellReading } from '../notices/own-reading.ts'
import { HalfDaysContext } from '../shifts/half-day-name.tsx'
import { SwapsTabName } from '../swaps/swaps-tab-name.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { leaveBy } from '../ui/unsaved.ts'
import { useHistory } from '../ui/use-history.ts'
import { MineContext } from './mine-context.ts'
import { MyAvailability } from './my-availability.tsx'
import { MyReminders } from './my-reminders.tsx'
import { MyShifts } from './my-shifts.tsx'
import { myShiftsTexts } from './my-shifts-texts.ts'
import { MySwaps, waitingForMe } from './my-swaps.tsx'

const TABS = ['shifts', 'swaps', 'availability', 'attendance', 'reminders'] as const

/** Milliseconds after which shifts and swaps are read anew: colleagues and leads decide about them. */
const READ_AGAIN = MINUTE

/** `/my-shifts`: a rep's own page, made for a phone first. */
export function MyShiftsScreen() {
  const t = useText(staffTexts)
  return (
    <SignedInFrame title={t('page.my-shifts')} width="page" needs="rota-own">
      {() => <MinePage />}
    </SignedInFrame>
  )
}

function MinePage() {
  const t = useText(myShiftsTexts)
  const tCrew = useText(crewTexts)
  const tAttendance = useText(attendanceTexts)
  const tNotices = useText(noticesTexts)
  useTellReading()
  const { result, reload } = useResource(readMine)
  // In the address, because mails lead to a part: /my-shifts#reminders
  const [tab, setTab] = useState(tabOfAddress)
  const show = (id: (typeof TABS)[number]) => {
    setTab(id)
    void reload()
  }
  const push = useHistory(() => show(tabOfAddress()))
  const choose = (id: (typeof TABS)[number]) => {
    if (id === tab) return
    push(`#${id}`)
    show(id)
  }
  useReloadEvery(reload, READ_AGAIN)
  return (
    <Loaded result={result}>
      {(mine) => {
        if (mine === null) return <EmptyState icon="calendar" title={t('mine.not-planned')} />
        const waiting = waitingForMe(mine).length
        return (
          <MineContext value={{ mine, reload }}>
            <HalfDaysContext
              value={mine.centers.map(({ id, halfDays }) => ({ centerId: id, halfDays }))}
            >
              <Tabs
                label={t('mine.tabs')}
                selected={tab}
                onSelect={(id) => leaveBy(() => choose(id))}
                tabs={[
                  { id: 'shifts', text: t('mine.shifts'), content: <MyShifts /> },
                  {
                    id: 'swaps',
                    text: <SwapsTabName waiting={waiting} />,
                    content: <MySwaps />,
                  },
                  { id: 'availability', text: tCrew('availability'), content: <MyAvailability /> },
                  {
                    id: 'attendance',
                    text: tAttendance('tab.attendance'),
                    content: <OwnMonth centers={mine.centers} />,
                  },
                  { id: 'reminders', text: tNotices('reminders'), content: <MyReminders /> },
                ]}
              />
            </HalfDaysContext>
          </MineContext>
        )
      }}
    </Loaded>
  )
}

function tabOfAddress(): (typeof TABS)[number] {
  return TABS.find((id) => `#${id}` === location.hash) ?? 'shifts'
}
