import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember } from '@foyer/shared/crew/crew-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { AbsencesSection } from '../crew/absences-section.tsx'
import { AvailabilityGrid } from '../crew/availability-grid.tsx'
import { crewTexts } from '../crew/crew-texts.ts'
import { HalfDaysPreference } from '../crew/half-days-preference.tsx'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { useMine } from './mine-context.ts'
import styles from './my-shifts.module.css'

/** What the rep says to half-days, and when they are away. */
export function MyAvailability() {
  const t = useText(crewTexts)
  const { mine, reload } = useMine()
  // Centers may have half-days of their own; those of one name are one answer.
  const halfDays = [
    ...new Map(
      mine.centers.flatMap((center) => center.halfDays).map((one) => [one.id, one]),
    ).values(),
  ]
  return (
    <div className={styles.columns}>
      <AvailabilityForm profile={mine.profile} halfDays={halfDays} />
      <section className={styles.part} aria-labelledby="absences-title">
        <h2 id="absences-title">{t('absences')}</h2>
        <AbsencesSection
          member={mine.profile}
          halfDays={halfDays}
          mayOpen={false}
          onChanged={reload}
        />
      </section>
    </div>
  )
}

interface AvailabilityFormProps {
  profile: CrewMember
  halfDays: readonly { id: string; from: string; to: string }[]
}

function AvailabilityForm({ profile, halfDays }: AvailabilityFormProps) {
  const t = useText(uiTexts)
  const { reload } = useMine()
  const [availability, setAvailability] = useState(profile.availability)
  const [prefersHalfDays, setPrefersHalfDays] = useState(profile.prefersHalfDays)
  const { state, refusal, markChanged, submit } = useSubmit()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { availability, prefersHalfDays }
    const input = { params: { staffId: profile.staffId }, body }
    if (await submit(() => call(changeCrewMember, input))) await reload()
  }
  return (
    <form className={formStyles.form} onSubmit={save}>
      <AvailabilityGrid
        halfDays={halfDays}
        availability={availability}
        onChange={(said) => {
          setAvailability(said)
          markChanged()
        }}
      />
      <HalfDaysPreference
        prefers={prefersHalfDays}
        onChange={(prefers) => {
          setPrefersHalfDays(prefers)
          markChanged()
        }}
      />
      <FormEnd label={t('save')} state={state} refusal={refusal} />
    </form>
  )
}
