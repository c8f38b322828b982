import { type AbsenceTimes, absenceSpan } from '@foyer/shared/crew/absences.ts'
import type { AbsenceReply } from '@foyer/shared/crew/crew-contract.ts'
import { addAbsence } from '@foyer/shared/crew/crew-endpoints.ts'
import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Select } from '../ui/select.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import styles from './absences-section.module.css'
import { crewTexts } from './crew-texts.ts'
import { halfDayAbsences } from './half-day-absences.ts'

const KINDS = ['holiday', 'sick', 'training', 'other'] as const
const PARTS = ['days', 'half-days', 'times'] as const

interface AbsenceFormProps {
  staffId: string
  halfDays: readonly { id: string; from: string; to: string }[]
  onMade: (replies: readonly AbsenceReply[]) => Promise<void>
}

type Problem = 'absence.day.missing' | 'absence.half-days.missing' | 'absence.times.order'

/** What keeps a form from being sent, so that it is said in the reader's language; null: nothing. */
function problemOf(
  from: string | null,
  wanted: readonly { times: AbsenceTimes }[],
): Problem | null {
  if (from === null) return 'absence.day.missing'
  if (wanted.length === 0) return 'absence.half-days.missing'
  const spans = wanted.map(({ times }) => absenceSpan(times))
  return spans.every(({ begins, until }) => begins < until) ? null : 'absence.times.order'
}

/** Says that somebody will be away: whole days, half-days of one day, or from one time to another. */
export function AbsenceForm({ staffId, halfDays, onMade }: AbsenceFormProps) {
  const t = useText(crewTexts)
  const halfDayName = useHalfDayName()
  const [part, setPart] = useState<(typeof PARTS)[number]>('days')
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [fromTime, setFromTime] = useState<string | null>(null)
  const [toTime, setToTime] = useState<string | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [kind, setKind] = useState<(typeof KINDS)[number]>('holiday')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const { state, refusal, submit } = useSubmit()

  /** Each absence to be made, with the half-days that it is. */
  const wanted = (): { times: AbsenceTimes; halfDays: readonly { id: string }[] }[] => {
    if (from === null) return []
    if (part === 'half-days')
      return halfDayAbsences(
        from,
        halfDays.filter(({ id }) => chosen.includes(id)),
      )
    const times = part === 'times' ? { fromTime, toTime } : { fromTime: null, toTime: null }
    return [{ times: { from, to: to ?? from, ...times }, halfDays: [] }]
  }
  const make = async (): Promise<Result<unknown>> => {
    const replies: AbsenceReply[] = []
    for (const { times, halfDays } of wanted()) {
      const made = await call(addAbsence, { params: { staffId }, body: { ...times, kind, note } })
      if (!made.ok) {
        if (replies.length > 0) await onMade(replies)
        return made
      }
      replies.push(made.value)
      // What is stored is not asked for again when the next one is refused.
      setChosen((before) => before.filter((id) => halfDays.every((one) => one.id !== id)))
    }
    for (const empty of [setFrom, setTo, setFromTime, setToTime]) empty(null)
    setNote('')
    await onMade(replies)
    return succeed(null)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const found = problemOf(from, wanted())
    setProblem(found)
    if (found === null) void submit(make)
  }
  return (
    <form className={formStyles.form} onSubmit={onSubmit}>
      <div className={styles.fields}>
        <Select
          label={t('absence.part')}
          options={PARTS.map((value) => ({ value, text: t(`absence.part.${value}`) }))}
          value={part}
          onChange={setPart}
        />
        <DateField
          label={t(part === 'half-days' ? 'absence.day' : 'absence.from')}
          value={from}
          onChange={setFrom}
          isRequired
        />
        {part === 'times' && (
          <TimeField label={t('absence.from-time')} value={fromTime} onChange={setFromTime} />
        )}
        {part !== 'half-days' && (
          <DateField
            label={t('absence.to')}
            value={to ?? from}
            onChange={setTo}
            {...(from ? { min: from } : {})}
          />
        )}
        {part === 'times' && (
          <TimeField label={t('absence.to-time')} value={toTime} onChange={setToTime} />
        )}
        <Select
          label={t('absence.kind')}
          options={KINDS.map((value) => ({ value, text: t(`absence.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <TextField label={t('note')} value={note} onChange={setNote} maxLength={200} />
      </div>
      {part === 'half-days' && (
        <fieldset className={formStyles.group}>
          <legend>{t('absence.half-days')}</legend>
          {halfDays.map((halfDay) => (
            <Checkbox
              key={halfDay.id}
              isSelected={chosen.includes(halfDay.id)}
              onChange={(away) => {
                const others = chosen.filter((id) => id !== halfDay.id)
                setChosen(away ? [...others, halfDay.id] : others)
              }}
            >
              {halfDayName(halfDay.id)} {halfDay.from}–{halfDay.to}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {part === 'times' && <p className={styles.hint}>{t('absence.times.hint')}</p>}
      {problem && (
        <p className={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
      <FormEnd
        label={t('absence.add')}
        state={state === 'saved' ? 'clean' : state}
        refusal={refusal}
      />
    </form>
  )
}
