import type { RotationReply, WeekSource } from '@foyer/shared/rotations/rotations-contract.ts'
import { PATTERN_WEEKS_MAX } from '@foyer/shared/rotations/rotations-limits.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { isoWeek } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import formStyles from '../ui/form.module.css'
import { Select } from '../ui/select.tsx'
import styles from './rotation-dialog.module.css'
import { letterOf } from './rotation-form.ts'
import { rotationsTexts } from './rotations-texts.ts'

interface PatternFieldProps {
  weeks: readonly WeekSource[]
  onChange: (weeks: WeekSource[]) => void
  reply: RotationReply
  templates: readonly Template[]
  /** The week on screen; null: it has no posts. */
  monday: string | null
}

/** What a source is in a list of choices. */
const keyOf = (source: WeekSource) => JSON.stringify(source)

/** The weeks of the pattern in their order, and where each is taken from. */
export function PatternField({ weeks, onChange, reply, templates, monday }: PatternFieldProps) {
  const t = useText(rotationsTexts)
  const options = useSources(reply, templates, monday)
  const put = (position: number, source: WeekSource) =>
    onChange(weeks.map((week, i) => (i === position ? source : week)))
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
              options={options.map((one) => ({ value: keyOf(one.source), text: one.text }))}
              value={keyOf(source)}
              onChange={(chosen) => put(position, JSON.parse(chosen) as WeekSource)}
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
      {options.length === 0 && <p className={formStyles.hint}>{t('source.none')}</p>}
      {weeks.length < PATTERN_WEEKS_MAX && options.length > 0 && (
        <Button onPress={() => onChange([...weeks, nextSource(weeks, options)])}>
          {t('week.add')}
        </Button>
      )}
    </fieldset>
  )
}

interface Choice {
  source: WeekSource
  text: string
}

/** One that is not in the pattern yet, else the first. */
function nextSource(weeks: readonly WeekSource[], options: readonly Choice[]): WeekSource {
  const used = new Set(weeks.map(keyOf))
  return (options.find(({ source }) => !used.has(keyOf(source))) ?? options[0]!).source
}

/** All that a week of the pattern may be taken from. */
function useSources(
  { rotation }: RotationReply,
  templates: readonly Template[],
  monday: string | null,
): Choice[] {
  const t = useText(rotationsTexts)
  const tShifts = useText(shiftsTexts)
  const kept = (rotation?.patterns.at(-1)?.weeks ?? []).map(
    ({ name, posts }, position): Choice => ({
      source: { kind: 'pattern', position },
      text: `${letterOf(position)} ${t(name === '' ? 'source.kept' : 'source.kept.named', { count: posts, name })}`,
    }),
  )
  const fromTemplates = templates
    .filter(({ shifts }) => shifts.length > 0)
    .map(
      ({ id, name }): Choice => ({
        source: { kind: 'template', id },
        text: t('source.template', { name }),
      }),
    )
  if (monday === null) return [...kept, ...fromTemplates]
  const number = tShifts('week.number', { number: String(isoWeek(monday)) })
  const onScreen: Choice = { source: { kind: 'week', monday }, text: t('source.week', { number }) }
  return [...kept, ...fromTemplates, onScreen]
}
