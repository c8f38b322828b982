import { fillWeek } from '@foyer/shared/fill/fill-endpoints.ts'
import type { RotationReply } from '@foyer/shared/rotations/rotations-contract.ts'
import { PATTERN_WEEKS_MAX } from '@foyer/shared/rotations/rotations-limits.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import type { PlannedWeek } from '../rotations/pattern-field.tsx'
import { RotationDialog } from '../rotations/rotation-dialog.tsx'
import { rotationsTexts } from '../rotations/rotations-texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { Toolbar, ToolbarGap } from '../ui/toolbar.tsx'
import { CopyWeeksDialog } from './copy-weeks-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { usePlan } from './plan-context.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { SaveState } from './save-line.tsx'
import { SaveTemplateDialog, TemplatesDialog } from './templates-dialog.tsx'
import { useCopyLastWeek } from './use-copy-last-week.ts'
import { WEEK_COUNTS, WEEK_VIEWS, type WeekCount, type WeekView } from './week-view.ts'
import { weeksTexts } from './weeks-texts.ts'

interface WeekToolbarProps {
  view: WeekView
  weeks: WeekCount
  onView: (shown: { view: WeekView; weeks: WeekCount }) => void
  findings: readonly Finding[]
  /** The center's rotation; null: not read yet. */
  rotation: RotationReply | null
  /** Reads it anew. */
  onRotation: () => Promise<void>
}

type Opened = 'publish' | 'history' | 'templates' | 'save-template' | 'copy-weeks' | 'rotation'

const TONES = { draft: 'plain', published: 'good', changed: 'waiting' } as const

/** What can be done with the whole week. */
export function WeekToolbar({
  weeks,
  view,
  onView,
  findings,
  rotation,
  onRotation,
}: WeekToolbarProps) {
  const t = useText(weeksTexts)
  const { store, editable, center, monday, now, readAgain } = usePlan()
  const { history, stored: week, saving, clashes } = useStore(store)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [planned, setPlanned] = useState<PlannedWeek[]>([])
  const mayPublish =
    history.past.length > 0 ||
    week.state === 'changed' ||
    (week.state === 'draft' && history.present.length > 0)
  // A week that only shows the standard template is not saved yet.
  const hasSavedPosts = history.present.length > 0 && (week.version > 0 || history.past.length > 0)
  const close = () => setOpened(null)
  const open = async (what: Opened) => {
    // What it would leave alone is as it is now, with this week.
    if (what === 'rotation') {
      await store.flush()
      const [following] = await Promise.all([readPlanned(center.id, monday), onRotation()])
      const own = { monday, posts: hasSavedPosts ? history.present.length : 0 }
      setPlanned([own, ...following].filter(({ posts }) => posts > 0))
    }
    setOpened(what)
  }

  return (
    <>
      <Toolbar label={t('toolbar')}>
        <Choice
          label={t('view')}
          labelHidden
          options={WEEK_VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
          value={view}
          onChange={(chosen) => onView({ view: chosen, weeks })}
        />
        {view === 'people' && (
          <Choice
            label={t('weeks')}
            labelHidden
            options={WEEK_COUNTS.map((count) => ({
              value: String(count),
              text: t('weeks.count', { count }),
            }))}
            value={String(weeks)}
            onChange={(chosen) => {
              const count = WEEK_COUNTS.find((one) => String(one) === chosen)!
              onView({ view, weeks: count })
            }}
          />
        )}
        {editable && (
          <>
            <UndoButtons />
            <FillButton />
          </>
        )}
        <MoreActions onOpen={(what) => void open(what)} />
        <ToolbarGap />
        <SaveState />
        <Badge tone={TONES[week.state]}>{t(`state.${week.state}`)}</Badge>
        {editable ? (
          <Button
            kind="primary"
            isDisabled={saving.kind === 'refused' || clashes.length > 0 || !mayPublish}
            onPress={() => setOpened('publish')}
          >
            {t('publish')}
          </Button>
        ) : (
          <Badge>{t('week.over')}</Badge>
        )}
      </Toolbar>
      {opened === 'publish' && <PublishDialog findings={findings} onClose={close} />}
      {opened === 'history' && <HistoryDialog onClose={close} />}
      {opened === 'templates' && <TemplatesDialog onClose={close} />}
      {opened === 'copy-weeks' && <CopyWeeksDialog onClose={close} />}
      {opened === 'rotation' && rotation && (
        <RotationDialog
          {...{ center, now, monday, planned }}
          reply={rotation}
          onChanged={async () => {
            await Promise.all([onRotation(), readAgain()])
          }}
          onClose={close}
        />
      )}
      {opened === 'save-template' && <SaveTemplateDialog onClose={close} />}
    </>
  )
}

/** The weeks after one that a rotation may be made of as well, with their posts; those that cannot be read are left out. */
async function readPlanned(center: string, monday: string): Promise<PlannedWeek[]> {
  const mondays = Array.from({ length: PATTERN_WEEKS_MAX - 1 }, (_, i) =>
    addDays(monday, 7 * (i + 1)),
  )
  const weeks = await Promise.all(
    mondays.map((later) => call(readWeek, { params: { center, monday: later } })),
  )
  // One that was never saved shows the standard template, which is in the list itself.
  return weeks.flatMap((week) =>
    week.ok && week.value.version > 0
      ? [{ monday: week.value.monday, posts: week.value.draft.length }]
      : [],
  )
}

function UndoButtons() {
  const t = useText(weeksTexts)
  const { store } = usePlan()
  const history = useStore(store, (state) => state.history)
  const done = history.past.at(-1)
  const undone = history.future.at(-1)
  return (
    <>
      <IconButton
        icon="undo"
        kind="bare"
        label={done ? t('undo.of', { what: t(`edit.${done.label}`) }) : t('undo.none')}
        isDisabled={!done}
        onPress={store.undo}
      />
      <IconButton
        icon="redo"
        kind="bare"
        label={undone ? t('redo.of', { what: t(`edit.${undone.label}`) }) : t('redo.none')}
        isDisabled={!undone}
        onPress={store.redo}
      />
    </>
  )
}

function FillButton() {
  const t = useText(weeksTexts)
  const { store, propose, center, monday } = usePlan()
  const { history, stored: week } = useStore(store)
  const [filling, setFilling] = useState(false)
  const open = history.present.filter(({ staffId }) => staffId === null).length

  const fill = async () => {
    setFilling(true)
    const params = { center: center.id, monday }
    const body = { version: week.version, shifts: [...history.present] }
    const proposed = await call(fillWeek, { params, body })
    setFilling(false)
    if (proposed.ok) propose(proposed.value)
    else notifyRefusal(proposed)
  }
  return (
    <Button isDisabled={filling || open === 0} onPress={fill}>
      {filling ? t('filling') : t('fill')}
    </Button>
  )
}

/** What is done less often; in a week that is over, only what does not change it. */
function MoreActions({ onOpen }: { onOpen: (what: Opened) => void }) {
  const t = useText(weeksTexts)
  const tRotation = useText(rotationsTexts)
  const { store, editable } = usePlan()
  const isEmpty = useStore(store, ({ history }) => history.present.length === 0)
  const copyLastWeek = useCopyLastWeek()
  const clear = () => {
    store.edit('remove', () => [])
    notify(t('clear.done'), () => store.undo())
  }
  const reads = [
    { id: 'history', text: t('history'), icon: 'clock', onAction: () => onOpen('history') },
    {
      id: 'save-template',
      text: t('template.save'),
      icon: 'copy',
      isDisabled: isEmpty,
      onAction: () => onOpen('save-template'),
    },
    {
      id: 'copy-weeks',
      text: t('copy-weeks'),
      icon: 'copy',
      isDisabled: isEmpty,
      onAction: () => onOpen('copy-weeks'),
    },
    {
      id: 'rotation',
      text: tRotation('rotation.open'),
      icon: 'swap',
      onAction: () => onOpen('rotation'),
    },
  ] as const
  const changes = [
    {
      id: 'templates',
      text: t('template.begin'),
      icon: 'calendar',
      onAction: () => onOpen('templates'),
    },
    { id: 'copy', text: t('copy-week'), icon: 'copy', onAction: () => void copyLastWeek() },
    {
      id: 'clear',
      text: t('clear'),
      icon: 'remove',
      danger: true,
      isDisabled: isEmpty,
      onAction: clear,
    },
  ] as const
  return <MenuButton label={t('more')} actions={editable ? [...reads, ...changes] : reads} />
}
