import { useCallback, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useUndoKeys } from '../drafts/use-undo-keys.ts'
import { fillTexts } from '../fill/fill-texts.ts'
import { ProposalBar, pendingCells } from '../fill/proposal-bar.tsx'
import { useText } from '../i18n/use-text.ts'
import type { WeekView } from '../rota/rota-address.ts'
import { BeginWeek } from './begin-week.tsx'
import { CellDetails } from './cell-details.tsx'
import { CrewAside } from './crew-aside.tsx'
import { findWeek } from './find-week.ts'
import { FindingsList } from './findings-list.tsx'
import { HalfDayGrid } from './half-day-grid.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { type ChosenCell, usePlan } from './plan-context.ts'
import { PostDialog } from './post-dialog.tsx'
import { SaveLine } from './save-line.tsx'
import styles from './week-planner.module.css'
import { WeekToolbar } from './week-toolbar.tsx'
import { weeksTexts } from './weeks-texts.ts'

interface WeekPlannerProps {
  view: WeekView
  onView: (view: WeekView) => void
}

/** The week's grid with all that belongs to it. */
export function WeekPlanner({ view, onView }: WeekPlannerProps) {
  const t = useText(weeksTexts)
  const tFill = useText(fillTexts)
  const plan = usePlan()
  const { store, proposal } = plan
  const { history, stored: week } = useStore(store)
  const shifts = history.present
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const [opened, setOpened] = useState<ChosenCell | null>(null)
  const findings = useMemo(
    () => findWeek(plan, shifts, week.published),
    [plan, shifts, week.published],
  )
  useUndoKeys(store)
  const open = useCallback((cell: ChosenCell) => setOpened(cell), [])
  const grid = { findings, onChoose: setChosen, onOpen: open }

  return (
    <div className={styles.planner}>
      <WeekToolbar {...{ view, onView, findings }} />
      <SaveLine />
      <p role="status" className="visually-hidden">
        {proposal && tFill('proposal.fills', { count: pendingCells(proposal, shifts).length })}
      </p>
      {proposal && <ProposalBar proposal={proposal} />}
      <div className={styles.columns} data-view={view}>
        <div className={styles.main}>
          {shifts.length === 0 && plan.editable && <BeginWeek />}
          {view === 'half-days' ? <HalfDayGrid {...grid} /> : <PeopleGrid {...grid} />}
          {plan.editable && <p className={styles.keys}>{t('grid.keys')}</p>}
          <CellDetails {...{ chosen, findings }} onOpen={open} />
          <FindingsList findings={findings} />
        </div>
        {view === 'half-days' && <CrewAside />}
      </div>
      {opened && <PostDialog cell={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
