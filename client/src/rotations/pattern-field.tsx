import type { Rotation } from '@foyer/shared/rotations/rotations-contract.ts'
import { PATTERN_WEEKS_MAX } from '@foyer/shared/rotations/rotations-limits.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { isoWeek } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './rotation-dialog.module.css'
import { type FormWeek, keptWeeks, letterOf, sourceOf } from './rotation-form.ts'
import { rotationsTexts } from './rotations-texts.ts'

/** A week that is saved, with so many posts. */
export interface PlannedWeek {
  monday: string
  posts: number
}

interface PatternFieldProps {
  weeks: readonly FormWeek[]
  onChange: (weeks: FormWeek[]) => void
  /** All that a week may be taken from. */
  sources: readonly SourceChoice[]
}

/** One of the things that a week of the pattern may be taken from. */
export interface SourceChoice {
  source: FormWeek
  text: string
}

/** What a source is in a list of choices. */
const keyOf = (week: FormWeek) => JSON.stringify(sourceOf(week))

/** The weeks of the pattern in their order, and where each is taken from. */
export function PatternField({ weeks, onChange, sources }: PatternFieldProps) {
  const t = useText(rotationsTexts)
  const put = (position: number, chosen: string) => {
    const { source } = sources.find((one) => keyOf(one.source) === chosen)!
    onChange(weeks.map((week, i) => (i === position ? source : week)))
  }
  return (
    <fieldset className={styles.weeks}>
      <legend>{t('weeks')}</legend>
      {weeks.map((source, position) => {
        const letter = letterOf(position)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week of the pattern is its place
          <div key={position} className={styles.week}>
            <Select
              label={t('week', { letter })}
              options={sources.map((one) => ({ value: keyOf(one.source), text: one.text }))}
              value={keyOf(source)}
              onChange={(chosen) => put(position, chosen)}
            />
            {weeks.length > 1 && (
              <IconButton
                icon="remove"
                kind="bare"
                label={t('week.remove', { letter })}
                onPress={() => onChange(weeks.filter((_, i) => i !== position))}
              />
            )}
          </div>
        )
      })}
      {weeks.length < PATTERN_WEEKS_MAX && (
        <Button onPress={() => onChange([...weeks, nextSource(weeks, sources)])}>
          {t('week.add')}
        </Button>
      )}
    </fieldset>
  )
}

/** The one that follows the last in the list, else one that is not in the pattern yet, else the first. */
function nextSource(weeks: readonly FormWeek[], sources: readonly SourceChoice[]): FormWeek {
  const used = new Set(weeks.map(keyOf))
  const isFree = ({ source }: SourceChoice) => !used.has(keyOf(source))
  const newest = weeks.at(-1)
  const last = sources.findIndex(({ source }) => newest && keyOf(source) === keyOf(newest))
  const following = sources.slice(last + 1).find(isFree) ?? sources.find(isFree) ?? sources[0]!
  return following.source
}

/**
 * All that a week of the pattern may be taken from: those that it has, then planned weeks, then templates.
 *
 * @param planned weeks with posts, the one on screen and those after it
 * @param shown the week on screen
 */
export function useSources(
  rotation: Rotation | null,
  templates: readonly Template[],
  planned: readonly PlannedWeek[],
  shown: string,
): SourceChoice[] {
  const t = useText(rotationsTexts)
  const tShifts = useText(shiftsTexts)
  const kept = (rotation ? keptWeeks(rotation) : []).map((source, position): SourceChoice => {
    const { name, shifts } = rotation!.patterns.at(-1)!.weeks[position]!
    const count = shifts.length
    const text = t(name === '' ? 'source.kept' : 'source.kept.named', { count, name })
    return { source, text: `${letterOf(position)} ${text}` }
  })
  const weeks = planned.map(({ monday, posts }): SourceChoice => {
    const number = tShifts('week.number', { number: String(isoWeek(monday)) })
    const text = t(monday === shown ? 'source.week.shown' : 'source.week', { number, count: posts })
    return { source: { kind: 'week', monday }, text }
  })
  const fromTemplates = templates
    .filter(({ shifts }) => shifts.length > 0)
    .map(
      ({ id, name }): SourceChoice => ({
        source: { kind: 'template', id },
        text: t('source.template', { name }),
      }),
    )
  return [...kept, ...weeks, ...fromTemplates]
}
