import type { Refusal } from '@foyer/shared/errors/result.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek, saveDraft } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDateRange, isoWeek } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { notify } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { copyToWeek, type WeekCopy } from './copy-to-weeks.ts'
import styles from './copy-weeks-dialog.module.css'
import { newShiftId } from './new-shift-id.ts'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Weeks that a plan can be copied to at once. */
const WEEKS_MAX = 12
const HAVING_POSTS = ['keep', 'replace'] as const

/** Copies this week's plan to those that follow; what becomes of each is shown before. */
export function CopyWeeksDialog({ onClose }: { onClose: () => void }) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const textOf = useRefusalText()
  const plan = usePlan()
  const { center, monday, store, readAgain } = plan
  const source = useStore(store, ({ history }) => history.present)
  const [count, setCount] = useState(4)
  const [having, setHaving] = useState<(typeof HAVING_POSTS)[number]>('keep')
  const [isSaving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { weeks, reload } = useFollowingWeeks(center.id, monday)

  const copies = weeks
    .slice(0, count)
    .map((week) => copyToWeek(plan, source, week, having === 'replace', newShiftId))
  const changed = copies.filter(({ shifts }) => shifts !== null)
  const copy = async () => {
    setSaving(true)
    setRefusal(null)
    for (const { week, shifts } of changed) {
      const params = { center: center.id, monday: week.monday }
      const body = { version: week.version, shifts: [...shifts!] }
      const saved = await call(saveDraft, { params, body })
      if (saved.ok) continue
      // Weeks before this one are saved: what is left is shown anew.
      setRefusal(saved)
      await Promise.all([reload(), readAgain()])
      setSaving(false)
      return
    }
    void readAgain()
    notify(t('copy-weeks.done', { count: changed.length }))
    onClose()
  }
  return (
    <Dialog
      title={t('copy-weeks')}
      onClose={onClose}
      actions={
        <>
          <p className={styles.problem} role="alert">
            {refusal && textOf(refusal)}
          </p>
          <Button onPress={onClose}>{tUi('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={isSaving || changed.length === 0 || source.length === 0}
            onPress={copy}
          >
            {t('copy-weeks.do')}
          </Button>
        </>
      }
    >
      <NumberField
        label={t('copy-weeks.count')}
        minValue={1}
        maxValue={WEEKS_MAX}
        value={count}
        onChange={(weeks) => setCount(weeks ?? 1)}
      />
      <Choice
        label={t('copy-weeks.having')}
        options={HAVING_POSTS.map((value) => ({ value, text: t(`copy-weeks.${value}`) }))}
        value={having}
        onChange={setHaving}
      />
      <ul className={styles.weeks} aria-label={t('copy-weeks.follows')} aria-live="polite">
        {copies.map((one) => (
          <CopyLine key={one.week.monday} copy={one} />
        ))}
      </ul>
    </Dialog>
  )
}

/** The weeks after one, as far as they are read. */
function useFollowingWeeks(center: string, monday: string) {
  const [weeks, setWeeks] = useState<readonly Week[]>([])
  const read = async () => {
    const mondays = Array.from({ length: WEEKS_MAX }, (_, i) => addDays(monday, 7 * (i + 1)))
    const answers = await Promise.all(
      mondays.map((following) => call(readWeek, { params: { center, monday: following } })),
    )
    return answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  }
  const reload = async () => setWeeks(await read())
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens
  useEffect(() => {
    let isOpen = true
    void read().then((known) => {
      if (isOpen) setWeeks(known)
    })
    return () => {
      isOpen = false
    }
  }, [])
  return { weeks, reload }
}

function CopyLine({ copy: { week, shifts, leftOut, opened } }: { copy: WeekCopy }) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const there = week.version === 0 ? 0 : week.draft.length
  const says =
    shifts === null
      ? [t('copy-weeks.stays', { count: there })]
      : [
          t('template.posts', { count: shifts.length }),
          there > 0 && t('copy-weeks.replaced', { count: there }),
          leftOut > 0 && t('copy-weeks.left-out', { count: leftOut }),
          opened > 0 && t('copy-weeks.opened', { count: opened }),
        ].filter((text) => text !== false)
  return (
    <li>
      <strong>{tShifts('week.number', { number: String(isoWeek(week.monday)) })}</strong>{' '}
      {formatDateRange(week.monday, addDays(week.monday, 6), locale)}: {says.join(', ')}
    </li>
  )
}
