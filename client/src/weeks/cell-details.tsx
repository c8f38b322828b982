import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { useStore } from 'zustand'
import { fillTexts } from '../fill/fill-texts.ts'
import { useProposalText } from '../fill/proposal-text.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import styles from './cell-details.module.css'
import { assign } from './edit-week.ts'
import { useFindingText } from './finding-text.ts'
import { useNameOf } from './name-of.ts'
import { type ChosenCell, mayPlan, usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

interface CellDetailsProps {
  chosen: ChosenCell | null
  findings: readonly Finding[]
  onOpen: (cell: ChosenCell) => void
}

/** What is to know of the chosen cell: who, what is asked for, what is wrong, and why `fill` proposes it. */
export function CellDetails({ chosen, findings, onOpen }: CellDetailsProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const tFill = useText(fillTexts)
  const locale = useRegionalLocale()
  const textOf = useFindingText()
  const halfDayName = useHalfDayName()
  const nameOf = useNameOf()
  const whyOf = useProposalText(nameOf)
  const plan = usePlan()
  const { store, proposal, later } = plan
  const { history } = useStore(store)
  if (!chosen) return null
  const { slot, shiftId } = chosen
  const shown = [...history.present, ...later.flatMap(({ draft }) => draft)]
  const post = shown.find(({ id }) => id === shiftId)
  const proposed = proposal?.cells.find((cell) => cell.shiftId === shiftId)
  const suggested = post?.staffId === null ? (proposed?.staffId ?? null) : null
  const own = findings.filter((finding) => 'shiftId' in finding && finding.shiftId === shiftId)
  const needs = post
    ? [...post.skills, ...post.languages.map((code) => languageName(code, locale))]
    : []
  const changes = mayPlan(plan, slot)
  return (
    <section className={styles.details} aria-label={t('cell')}>
      <div id="cell-details" className={styles.words}>
        <p>
          <strong>
            {formatDate(slot.date, 'long', locale)}, {halfDayName(slot.halfDay.id)}{' '}
            {post?.from ?? slot.halfDay.from}–{post?.to ?? slot.halfDay.to}
          </strong>{' '}
          {post ? (post.staffId ? nameOf(post.staffId) : tShifts('post.open')) : t('post.none')}
          {needs.length > 0 && ` · ${t('post.needs', { needs: needs.join(', ') })}`}
        </p>
        {own.map((finding) => (
          <p key={finding.id} className={styles.finding} data-severity={finding.severity}>
            {textOf(finding)}
          </p>
        ))}
        {proposed && <p className={styles.why}>{whyOf(proposed)}</p>}
      </div>
      {changes && post && (
        <div className={styles.actions}>
          {suggested && (
            <Button
              kind="primary"
              onPress={() => store.edit('fill', (now) => assign(now, post.id, suggested))}
            >
              {tFill('proposal.accept-one', { name: nameOf(suggested) })}
            </Button>
          )}
          <Button onPress={() => onOpen(chosen)}>{t('post.change')}</Button>
        </div>
      )}
    </section>
  )
}
