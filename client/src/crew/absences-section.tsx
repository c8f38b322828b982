import type {
  Absence,
  AbsenceReply,
  CrewMember,
  ShiftAhead,
} from '@foyer/shared/crew/crew-contract.ts'
import { addAbsence, openShifts, removeAbsence } from '@foyer/shared/crew/crew-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { formatDate } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { AbsenceForm } from './absence-form.tsx'
import styles from './absences-section.module.css'
import { crewTexts } from './crew-texts.ts'
import { formatAbsence } from './format-absence.ts'

interface AbsencesSectionProps {
  member: CrewMember
  /** That they may be away in: of the center, or of all that they serve. */
  halfDays: readonly { id: string; from: string; to: string }[]
  /** Published shifts of theirs that have not begun. */
  shifts: readonly ShiftAhead[]
  /** Whether shifts inside of an absence may be opened to others here: by leads. */
  mayOpen: boolean
  onChanged: () => Promise<void>
}

/** When somebody is away, and how to say so. */
export function AbsencesSection({
  member,
  halfDays,
  shifts,
  mayOpen,
  onChanged,
}: AbsencesSectionProps) {
  const t = useText(crewTexts)
  const locale = useRegionalLocale()
  /** What was said last, where shifts lie in it. */
  const [replies, setReplies] = useState<readonly AbsenceReply[]>([])
  const count = replies.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  const { staffId } = member

  const remove = async ({ id, staffId: _, ...body }: Absence) => {
    const gone = await call(removeAbsence, { params: { staffId, id } })
    if (!gone.ok) return notifyRefusal(gone)
    await onChanged()
    notify(t('absence.removed'), async () => {
      notifyRefusal(await call(addAbsence, { params: { staffId }, body }))
      await onChanged()
    })
  }
  const open = async () => {
    for (const { absence } of replies) {
      const opened = await call(openShifts, { params: { staffId, id: absence.id } })
      if (!opened.ok) return notifyRefusal(opened)
    }
    setReplies([])
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
              <strong>{formatAbsence(absence, locale)}</strong> {t(`absence.${absence.kind}`)}
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
      {count > 0 && (
        <div className={styles.conflicts} role="alert">
          <p>{t(mayOpen ? 'absence.conflicts' : 'absence.conflicts.own', { count })}</p>
          {mayOpen && <Button onPress={open}>{t('absence.open', { count })}</Button>}
        </div>
      )}
      <AbsenceForm
        staffId={staffId}
        {...{ halfDays, shifts }}
        onMade={async (made) => {
          setReplies(made)
          await onChanged()
        }}
      />
    </div>
  )
}
