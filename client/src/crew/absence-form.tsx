import { type AbsenceTimes, isAwayIn, shiftSpan } from '@foyer/shared/crew/absences.ts'
import type { Absence, AbsenceReply, ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import { addAbsence } from '@foyer/shared/crew/crew-endpoints.ts'
import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { ShiftsByWeek } from '../shifts/shifts-by-week.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Select } from '../ui/select.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './absences-section.module.css'
import { crewTexts } from './crew-texts.ts'
import { halfDayAbsences } from './half-day-absences.ts'

const KINDS = ['holiday', 'sick', 'training', 'other'] as const
const PARTS = ['days', 'half-days', 'times'] as const

/** An absence as it is typed: days and times may be missing. */
interface NewAbsence extends Pick<Absence, 'kind' | 'note' | 'fromTime' | 'toTime'> {
  part: (typeof PARTS)[number]
  from: string | null
  to: string | null
  /** Ids, where it is half-days of one day. */
  halfDays: readonly string[]
}
const NO_ABSENCE: NewAbsence = {
  part: 'days',
  from: null,
  to: null,
  fromTime: null,
  toTime: null,
  halfDays: [],
  kind: 'holiday',
  note: '',
}

interface AbsenceFormProps {
  staffId: string
  halfDays: readonly { id: string; from: string; to: string }[]
  /** Published shifts of theirs that have not begun. */
  shifts: readonly ShiftAhead[]
  onMade: (replies: readonly AbsenceReply[]) => Promise<void>
}

/** Says that somebody will be away: whole days, half-days of one day, or from one time to another. */
export function AbsenceForm({ staffId, halfDays, shifts, onMade }: AbsenceFormProps) {
  const t = useText(crewTexts)
  const halfDayName = useHalfDayName()
  /** Half-days with others between them are several absences. */
  const make = async (typed: NewAbsence): Promise<Result<unknown>> => {
    const { kind, note } = typed
    const replies: AbsenceReply[] = []
    for (const { halfDays: stored, ...times } of absencesOf(typed, halfDays)) {
      const made = await call(addAbsence, { params: { staffId }, body: { ...times, kind, note } })
      if (!made.ok) {
        if (replies.length > 0) await onMade(replies)
        return made
      }
      replies.push(made.value)
      // What is stored is not sent again when the next one is refused.
      typed = { ...typed, halfDays: typed.halfDays.filter((id) => !stored.includes(id)) }
      form.change({ halfDays: typed.halfDays })
    }
    await onMade(replies)
    return succeed(null)
  }
  const form = useForm(NO_ABSENCE, make, { once: true })
  const { part, from, to, fromTime, toTime, halfDays: chosen, kind, note } = form.value
  const away = from === null ? [] : absencesOf(form.value, halfDays)
  const inside = shifts.filter((shift) =>
    away.some((absence) => isAwayIn(absence, shiftSpan(shift))),
  )
  return (
    <Form
      form={form}
      label={t('absence.add')}
      isDisabled={part === 'half-days' && chosen.length === 0}
    >
      <Select
        label={t('absence.part')}
        options={PARTS.map((value) => ({ value, text: t(`absence.part.${value}`) }))}
        value={part}
        onChange={(value) => form.change({ part: value })}
      />
      <div className={styles.fields}>
        <DateField
          name="from"
          label={t(part === 'half-days' ? 'absence.day' : 'absence.from')}
          value={from}
          onChange={(day) => form.change({ from: day })}
          isRequired
        />
        {part === 'half-days' && (
          <fieldset className={`${formStyles.group} ${styles.wide}`}>
            <legend>{t('absence.half-days')}</legend>
            {halfDays.map(({ id, from, to }) => (
              <Checkbox
                key={id}
                isSelected={chosen.includes(id)}
                onChange={(away) => {
                  const others = chosen.filter((one) => one !== id)
                  form.change({ halfDays: away ? [...others, id] : others })
                }}
              >
                {halfDayName(id)} {from}–{to}
              </Checkbox>
            ))}
          </fieldset>
        )}
        {part === 'times' && (
          <TimeField
            name="fromTime"
            label={t('absence.from-time')}
            value={fromTime}
            onChange={(time) => form.change({ fromTime: time })}
          />
        )}
        {part !== 'half-days' && (
          <DateField
            name="to"
            wrong={t('absence.to.wrong')}
            label={t('absence.to')}
            value={to ?? from}
            onChange={(day) => form.change({ to: day })}
            {...(from ? { min: from } : {})}
          />
        )}
        {part === 'times' && (
          <TimeField
            name="toTime"
            wrong={t('absence.to-time.wrong')}
            label={t('absence.to-time')}
            value={toTime}
            onChange={(time) => form.change({ toTime: time })}
          />
        )}
        <Select
          label={t('absence.kind')}
          options={KINDS.map((value) => ({ value, text: t(`absence.${value}`) }))}
          value={kind}
          onChange={(value) => form.change({ kind: value })}
        />
        <TextField
          name="note"
          label={t('note')}
          value={note}
          onChange={(text) => form.change({ note: text })}
          limit={200}
        />
      </div>
      {part === 'times' && <p className={styles.hint}>{t('absence.times.hint')}</p>}
      <div role="status">
        {inside.length > 0 && (
          <>
            <p>{t('absence.inside', { count: inside.length })}</p>
            <ShiftsByWeek shifts={inside} />
          </>
        )}
      </div>
    </Form>
  )
}

/** Each absence that was typed, with the half-days that it is. What is missing is for the server to say. */
function absencesOf(
  { part, from, to, fromTime, toTime, halfDays: chosen }: NewAbsence,
  halfDays: AbsenceFormProps['halfDays'],
): (AbsenceTimes & { halfDays: string[] })[] {
  if (part === 'half-days' && from !== null) {
    const away = halfDays.filter(({ id }) => chosen.includes(id))
    return halfDayAbsences(from, away)
  }
  const days = { from: from ?? '', to: to ?? from ?? '', halfDays: [] }
  return [
    part === 'times' ? { ...days, fromTime, toTime } : { ...days, fromTime: null, toTime: null },
  ]
}
