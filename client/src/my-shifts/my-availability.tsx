import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember } from '@foyer/shared/crew/crew-endpoints.ts'
import { AbsencesSection } from '../crew/absences-section.tsx'
import { AvailabilityGrid } from '../crew/availability-grid.tsx'
import { crewTexts } from '../crew/crew-texts.ts'
import { HalfDaysPreference } from '../crew/half-days-preference.tsx'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Form } from '../ui/form.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { useForm } from '../ui/use-form.ts'
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
  const { staffId, availability, prefersHalfDays } = profile
  const save = async (body: Pick<CrewMember, 'availability' | 'prefersHalfDays'>) => {
    const saved = await call(changeCrewMember, { params: { staffId }, body })
    if (saved.ok) await reload()
    return saved
  }
  const form = useForm({ availability, prefersHalfDays }, save)
  return (
    <Form form={form} label={t('save')}>
      <AvailabilityGrid
        halfDays={halfDays}
        availability={form.value.availability}
        onChange={(said) => form.change({ availability: said })}
      />
      <HalfDaysPreference
        prefers={form.value.prefersHalfDays}
        onChange={(prefers) => form.change({ prefersHalfDays: prefers })}
      />
    </Form>
  )
}
