import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import { readRotation } from '@foyer/shared/rotations/rotations-endpoints.ts'
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useUndoKeys } from '../drafts/use-undo-keys.ts'
import { fillTexts } from '../fill/fill-texts.ts'
import { ProposalBar } from '../fill/proposal-bar.tsx'
import { pendingCells, takeProposal } from '../fill/take-proposal.ts'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { RotationLine } from '../rotations/rotation-line.tsx'
import { notify } from '../ui/toast-store.ts'
import { BeginWeek } from './begin-week.tsx'
import { CellDetails } from './cell-details.tsx'
import { changesByPerson } from './compare-weeks.ts'
import { CrewAside } from './crew-aside.tsx'
import { findWeek } from './find-week.ts'
import { FindingsList } from './findings-list.tsx'
import { GiveBackDialog } from './give-back-dialog.tsx'
import { HalfDayGrid } from './half-day-grid.tsx'
import { useNameOf } from './name-of.ts'
import { PeopleGrid } from './people-grid.tsx'
import { type ChosenCell, usePlan } from './plan-context.ts'
import { PostDialog } from './post-dialog.tsx'
import { SaveLine } from './save-line.tsx'
import { WeekChanges } from './week-changes.tsx'
import styles from './week-planner.module.css'
import { WeekToolbar } from './week-toolbar.tsx'
import type { WeekCount, WeekView } from './week-view.ts'
import { weeksTexts } from './weeks-texts.ts'

interface WeekPlannerProps {
  view: WeekView
  weeks: WeekCount
  onView: (shown: { view: WeekView; weeks: WeekCount }) => void
}

/** The week's grid with all that belongs to it. */
export function WeekPlanner({ view, weeks, onView }: WeekPlannerProps) {
  const t = useText(weeksTexts)
  const tFill = useText(fillTexts)
  const plan = usePlan()
  const { store, proposal, propose } = plan
  const nameOf = useNameOf()
  const { history, stored: week } = useStore(store)
  const shifts = history.present
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const [opened, setOpened] = useState<ChosenCell | null>(null)
  const findings = useMemo(
    () => findWeek(plan, shifts, week.published),
    [plan, shifts, week.published],
  )
  const rotation = useResource(readRotation, { params: { center: plan.center.id } })
  const readAgain = useEffectEvent(rotation.reload)
  const [firstVersion] = useState(week.version)
  // Once it is saved, the rotation leaves it alone.
  useEffect(() => {
    if (week.version !== firstVersion) void readAgain()
  }, [week.version, firstVersion])
  const reply = rotation.result?.ok ? rotation.result.value : null
  const [givesBack, setGivesBack] = useState(false)
  useUndoKeys(store)
  const open = useCallback((cell: ChosenCell) => setOpened(cell), [])
  const takeAll = (proposed: Proposal) => {
    store.edit('fill', (now) => takeProposal(now, proposed))
    propose(null)
    const count = pendingCells(proposed, shifts).length
    notify(tFill('proposal.taken', { count }), () => store.undo())
  }
  const giveBack = async () => {
    await store.flush() // what is given up is what is on the screen
    setGivesBack(true)
  }
  const grid = { findings, onChoose: setChosen, onOpen: open }

  return (
    <div className={styles.planner}>
      <WeekToolbar
        {...{ view, weeks, onView, findings }}
        rotation={reply}
        onRotation={rotation.reload}
      />
      <SaveLine />
      {reply && (
        <RotationLine
          {...{ reply }}
          monday={plan.monday}
          zone={plan.center.calendar.zone}
          today={plan.wall.slice(0, 10)}
          onGiveBack={giveBack}
        />
      )}
      <p role="status" className="visually-hidden">
        {proposal && tFill('proposal.fills', { count: pendingCells(proposal, shifts).length })}
      </p>
      {proposal && (
        <ProposalBar
          {...{ proposal, shifts, nameOf }}
          onTake={() => takeAll(proposal)}
          onDismiss={() => propose(null)}
        />
      )}
      <div className={styles.columns} data-view={view}>
        <div className={styles.main}>
          {shifts.length === 0 && plan.editable && <BeginWeek />}
          {view === 'half-days' ? <HalfDayGrid {...grid} /> : <PeopleGrid {...grid} />}
          {plan.editable && (
            <p className={styles.keys}>
              {[t('grid.keys'), plan.later.length > 0 && t('weeks.keys')].filter(Boolean).join(' ')}
            </p>
          )}
          <CellDetails {...{ chosen, findings }} onOpen={open} />
          <FindingsList findings={findings} />
          {plan.editable && week.publishedAt !== null && (
            <section className={styles.changes} aria-labelledby="changes-title">
              <h3 id="changes-title">{t('changes')}</h3>
              <WeekChanges changes={changesByPerson(plan.changes)} />
            </section>
          )}
        </div>
        {view === 'half-days' && <CrewAside />}
      </div>
      {givesBack && (
        <GiveBackDialog onGiven={rotation.reload} onClose={() => setGivesBack(false)} />
      )}
      {opened && <PostDialog cell={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
