import { fillWeek } from '@foyer/shared/fill/fill-endpoints.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Badge } from '../ui/badge.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { notify, notifyRefusal } from '../ui/notice-store.ts'
import { Toolbar, ToolbarGap } from '../ui/toolbar.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { usePlan } from './plan-context.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { SaveState } from './save-line.tsx'
import { SaveTemplateDialog, TemplatesDialog } from './templates-dialog.tsx'
import { useCopyLastWeek } from './use-copy-last-week.ts'
import { WEEK_VIEWS, type WeekView } from './week-view.ts'
import { weeksTexts } from './weeks-texts.ts'

interface WeekToolbarProps {
  view: WeekView
  onView: (view: WeekView) => void
  findings: readonly Finding[]
}

type Opened = 'publish' | 'history' | 'templates' | 'save-template'

const TONES = { draft: 'plain', published: 'good', changed: 'waiting' } as const

/** What can be done with the whole week. */
export function WeekToolbar({ view, onView, findings }: WeekToolbarProps) {
  const t = useText(weeksTexts)
  const { store, propose, editable, center, monday } = usePlan()
  const { history, stored: week, saving } = useStore(store)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [filling, setFilling] = useState(false)
  const copyLastWeek = useCopyLastWeek()
  const done = history.past.at(-1)
  const undone = history.future.at(-1)
  const open = history.present.filter(({ staffId }) => staffId === null).length

  const mayPublish =
    done !== undefined ||
    week.state === 'changed' ||
    (week.state === 'draft' && history.present.length > 0)

  const fill = async () => {
    setFilling(true)
    const params = { center: center.id, monday }
    const body = { version: week.version, shifts: [...history.present] }
    const proposed = await call(fillWeek, { params, body })
    setFilling(false)
    if (proposed.ok) propose(proposed.value)
    else notifyRefusal(proposed)
  }
  const close = () => setOpened(null)
  const more = [
    { id: 'history', text: t('history'), icon: 'clock', onAction: () => setOpened('history') },
    {
      id: 'save-template',
      text: t('template.save'),
      icon: 'copy',
      isDisabled: history.present.length === 0,
      onAction: () => setOpened('save-template'),
    },
    ...(editable
      ? ([
          {
            id: 'templates',
            text: t('template.begin'),
            icon: 'calendar',
            onAction: () => setOpened('templates'),
          },
          { id: 'copy', text: t('copy-week'), icon: 'copy', onAction: () => void copyLastWeek() },
          {
            id: 'clear',
            text: t('clear'),
            icon: 'remove',
            danger: true,
            isDisabled: history.present.length === 0,
            onAction: () => {
              store.edit('remove', () => [])
              notify(t('clear.done'), () => store.undo())
            },
          },
        ] as const)
      : []),
  ] as const

  return (
    <>
      <Toolbar label={t('toolbar')}>
        <Choice
          label={t('view')}
          labelHidden
          options={WEEK_VIEWS.map((value) => ({ value, text: t(`view.${value}`) }))}
          value={view}
          onChange={onView}
        />
        {editable && (
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
            <Button isDisabled={filling || open === 0} onPress={fill}>
              {filling ? t('filling') : t('fill')}
            </Button>
          </>
        )}
        <MenuButton label={t('more')} actions={more} />
        <ToolbarGap />
        <SaveState />
        <Badge tone={TONES[week.state]}>{t(`state.${week.state}`)}</Badge>
        {editable ? (
          <Button
            kind="primary"
            isDisabled={saving.kind === 'refused' || !mayPublish}
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
      {opened === 'save-template' && <SaveTemplateDialog onClose={close} />}
    </>
  )
}
