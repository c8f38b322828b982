import { languageName } from '@foyer/shared/i18n/format.ts'
import { formatMoment, formatTime } from '@foyer/shared/i18n/format-time.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useStore } from 'zustand'
import type { Clash } from '../drafts/merge-by-id.ts'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { useNameOf } from './name-of.ts'
import { usePlan } from './plan-context.ts'
import styles from './save-line.module.css'
import { weeksTexts } from './weeks-texts.ts'

/** Whether the plan is saved. Says itself only what somebody must do something about. */
export function SaveState() {
  const t = useText(weeksTexts)
  const locale = useRegionalLocale()
  const { store } = usePlan()
  const { saving, joined } = useStore(store)
  return (
    <span className={styles.state} role="status" data-state={saving.kind}>
      {saving.kind === 'saved' &&
        t(joined ? 'saved.joined' : 'saved.at', { time: formatTime(saving.at, locale) })}
      {(saving.kind === 'waiting' || saving.kind === 'saving') && t('saving')}
      {saving.kind === 'offline' && t('saving.offline')}
    </span>
  )
}

/** A refused save, and what to do: nothing is lost before the lead decides. */
export function SaveLine() {
  const t = useText(weeksTexts)
  const textOf = useRefusalText()
  const { store } = usePlan()
  const { saving, clashes } = useStore(store)
  if (clashes.length > 0) return <Clashes clashes={clashes} />
  if (saving.kind !== 'refused') return null
  const { refusal } = saving
  return (
    <div className={styles.problem} role="alert">
      <p>{t('saving.refused', { reason: textOf(refusal) })}</p>
    </div>
  )
}

/** The posts that somebody else changed too, each with what it would be: the lead chooses for each. */
function Clashes({ clashes }: { clashes: readonly Clash<PlannedShift>[] }) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const nameOf = useNameOf()
  const { store } = usePlan()
  const { by, at } = useStore(store, ({ clashesWith }) => clashesWith) ?? {}
  const textOf = (post: PlannedShift | null) => {
    if (post === null) return t('post.none')
    const needs = [...post.skills, ...post.languages.map((code) => languageName(code, locale))]
    const who = post.staffId === null ? tShifts('post.open') : nameOf(post.staffId)
    return needs.length === 0 ? who : `${who}, ${t('post.needs', { needs: needs.join(', ') })}`
  }
  return (
    <section className={styles.clashes} aria-labelledby="clashes-title">
      <p id="clashes-title" role="alert">
        {t('clashes', { count: clashes.length })}
        {by !== undefined &&
          at !== undefined &&
          ` ${t('clashes.by', { name: by, when: formatMoment(at, locale) })}`}
      </p>
      <ul>
        {clashes.map(({ id, mine, theirs }) => {
          const { date, halfDayId } = (theirs ?? mine)!
          return (
            <li key={id} className={styles.clash}>
              <strong id={`clash-${id}`}>
                {formatDate(date, 'short', locale)}, {halfDayName(halfDayId)}
              </strong>
              <Button aria-describedby={`clash-${id}`} onPress={() => store.settle(id, 'theirs')}>
                {t('clash.theirs', { what: textOf(theirs) })}
              </Button>
              <Button aria-describedby={`clash-${id}`} onPress={() => store.settle(id, 'mine')}>
                {t('clash.mine', { what: textOf(mine) })}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
