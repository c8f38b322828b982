import type { Absence, AbsenceReply, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { addAbsence, openShifts, removeAbsence } from '@foyer/shared/crew/crew-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { formatDate, formatDateRange } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Select } from '../ui/select.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import styles from './absences-section.module.css'
import { crewTexts } from './crew-texts.ts'

interface AbsencesSectionProps {
  member: CrewMember
  /** Whether shifts inside of an absence may be opened to others here: by leads. */
  mayOpen: boolean
  onChanged: () => Promise<void>
}

const KINDS = ['holiday', 'sick', 'training', 'other'] as const

/** Days on which somebody is away, and how to say so. */
export function AbsencesSection({ member, mayOpen, onChanged }: AbsencesSectionProps) {
  const t = useText(crewTexts)
  const locale = useRegionalLocale()
  const [reply, setReply] = useState<AbsenceReply | null>(null)
  const { staffId } = member

  const remove = async ({ id, from, to, kind, note }: Absence) => {
    const gone = await call(removeAbsence, { params: { staffId, id } })
    if (!gone.ok) return notifyRefusal(gone)
    await onChanged()
    notify(t('absence.removed'), async () => {
      const body = { from, to, kind, note }
      notifyRefusal(await call(addAbsence, { params: { staffId }, body }))
      await onChanged()
    })
  }
  const open = async ({ absence }: AbsenceReply) => {
    const opened = await call(openShifts, { params: { staffId, id: absence.id } })
    if (!opened.ok) return notifyRefusal(opened)
    setReply(null)
    notify(t('absence.opened'))
    await onChanged()
  }
  return (
    <div className={styles.absences}>
      {member.absences.length === 0 && <p className={styles.hint}>{t('absences.none')}</p>}
      <ul className={styles.list}>
        {member.absences.map((absence) => (
          <li key={absence.id}>
            <span>
              <strong>{formatDateRange(absence.from, absence.to, locale)}</strong>{' '}
              {t(`absence.${absence.kind}`)}
              {absence.note !== '' && ` · ${absence.note}`}
            </span>
            <IconButton
              icon="remove"
              kind="bare"
              label={t('absence.remove', { from: formatDate(absence.from, 'short', locale) })}
              onPress={() => remove(absence)}
            />
          </li>
        ))}
      </ul>
      {reply && reply.conflicts.length > 0 && (
        <div className={styles.conflicts} role="alert">
          <p>
            {t(mayOpen ? 'absence.conflicts' : 'absence.conflicts.own', {
              count: reply.conflicts.length,
            })}
          </p>
          {mayOpen && (
            <Button onPress={() => open(reply)}>
              {t('absence.open', { count: reply.conflicts.length })}
            </Button>
          )}
        </div>
      )}
      <AbsenceForm
        staffId={staffId}
        onMade={async (made) => {
          setReply(made)
          await onChanged()
        }}
      />
    </div>
  )
}

/** An absence as it is typed: days may be missing. */
interface NewAbsence extends Pick<Absence, 'kind' | 'note'> {
  from: string | null
  to: string | null
}
const NO_ABSENCE: NewAbsence = { from: null, to: null, kind: 'holiday', note: '' }

interface AbsenceFormProps {
  staffId: string
  onMade: (reply: AbsenceReply) => Promise<void>
}

function AbsenceForm({ staffId, onMade }: AbsenceFormProps) {
  const t = useText(crewTexts)
  const make = async ({ from, to, ...rest }: NewAbsence) => {
    // What is missing is for the server to say.
    const body = { from: from ?? '', to: to ?? from ?? '', ...rest }
    const made = await call(addAbsence, { params: { staffId }, body })
    if (made.ok) await onMade(made.value)
    return made
  }
  const form = useForm(NO_ABSENCE, make, { once: true })
  const { from, to, kind, note } = form.value
  return (
    <Form form={form} label={t('absence.add')}>
      <div className={styles.fields}>
        <DateField
          name="from"
          label={t('absence.from')}
          value={from}
          onChange={(day) => form.change({ from: day })}
          isRequired
        />
        <DateField
          name="to"
          wrong={t('absence.to.wrong')}
          label={t('absence.to')}
          value={to ?? from}
          onChange={(day) => form.change({ to: day })}
          {...(from ? { min: from } : {})}
        />
        <Select
          label={t('absence.kind')}
          options={KINDS.map((value) => ({ value, text: t(`absence.${value}`) }))}
          value={kind}
          onChange={(chosen) => form.change({ kind: chosen })}
        />
        <TextField
          name="note"
          label={t('note')}
          value={note}
          onChange={(text) => form.change({ note: text })}
          limit={200}
        />
      </div>
    </Form>
  )
}
