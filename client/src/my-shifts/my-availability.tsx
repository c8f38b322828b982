import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember } from '@foyer/shared/crew/crew-endpoints.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { readMine } from '@foyer/shared/my-shifts/my-shifts-endpoints.ts'
import { AbsencesSection } from '../crew/absences-section.tsx'
import { AvailabilityGrid } from '../crew/availability-grid.tsx'
import { crewTexts } from '../crew/crew-texts.ts'
import { HalfDaysPreference } from '../crew/half-days-preference.tsx'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useNow } from '../time/use-now.ts'
import { Form } from '../ui/form.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { useMine, zoneIn } from './mine-context.ts'
import styles from './my-shifts.module.css'

/** What the rep says to half-days, and when they are away. */
export function MyAvailability() {
  const t = useText(crewTexts)
  const { mine, reload } = useMine()
  const now = useNow()
  const shifts = mine.shifts
    .filter(({ cancelled, start }) => !cancelled && start > now)
    .map((shift) => ({
      ...shift,
      center: mine.centers.find(({ id }) => id === shift.centerId)?.name ?? shift.centerId,
      zone: zoneIn(mine, shift.centerId),
    }))
  // Centers may have half-days of their own; those of one id are one answer.
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
          {...{ halfDays, shifts }}
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
  const tCrew = useText(crewTexts)
  const { staffId } = profile
  const form = useSharedForm(saidOf(profile), {
    async read() {
      const fresh = await call(readMine)
      if (!fresh.ok) return fresh
      return fresh.value === null ? refuse('not-found') : succeed(saidOf(fresh.value.profile))
    },
    async save(body) {
      const saved = await call(changeCrewMember, { params: { staffId }, body })
      if (!saved.ok) return saved
      await reload()
      return succeed(saidOf(saved.value))
    },
  })
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
      <ClashQuestion form={form} parts={{ availability: tCrew('availability') }} />
    </Form>
  )
}

/** What the form is about. */
function saidOf({ version, availability, prefersHalfDays }: CrewMember) {
  return { version, availability, prefersHalfDays }
}
