import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember, readCrew, readShiftsAhead } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { ShiftsByWeek } from '../shifts/shifts-by-week.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { wallClock } from '../time/dates.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TagField } from '../ui/tag-field.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { AbsencesSection } from './absences-section.tsx'
import { AvailabilityGrid } from './availability-grid.tsx'
import { crewTexts } from './crew-texts.ts'
import { HalfDaysPreference } from './half-days-preference.tsx'
import styles from './member-dialog.module.css'

interface MemberDialogProps {
  center: Center
  doors: readonly Door[]
  member: CrewMember
  onChanged: () => Promise<void>
  onClose: () => void
}

/** What the rota knows of one rep, to be changed by a lead. */
export function MemberDialog({ center, doors, member, onChanged, onClose }: MemberDialogProps) {
  const t = useText(crewTexts)
  const tShifts = useText(shiftsTexts)
  const tUi = useText(uiTexts)
  const { result: ahead, reload } = useResource(readShiftsAhead, {
    params: { staffId: member.staffId },
  })
  const params = { staffId: member.staffId }
  const form = useSharedForm(saidOf(member), {
    async read() {
      const crew = await call(readCrew, {
        params: { center: center.id },
        query: { monday: mondayOf(wallClock(Date.now(), center.calendar.zone).slice(0, 10)) },
      })
      if (!crew.ok) return crew
      const fresh = crew.value.crew.find(({ staffId }) => staffId === member.staffId)
      return fresh === undefined ? refuse('not-found') : succeed(saidOf(fresh))
    },
    async save(body) {
      const saved = await call(changeCrewMember, { params, body })
      if (!saved.ok) return saved
      await Promise.all([reload(), onChanged()])
      return succeed(saidOf(saved.value))
    },
  })
  const { centers, skills, maxHalfDays, availability, prefersHalfDays } = form.value
  const { change } = form
  const shifts = ahead?.ok ? ahead.value : []
  /** Those in centers that are taken away, once that is saved. */
  const lost = shifts.filter(({ centerId }) => !centers.includes(centerId))
  return (
    <Dialog title={member.name} onClose={onClose}>
      <Form form={form} label={tUi('save')}>
        <div className={styles.columns}>
          <TagField
            name="skills"
            label={tShifts('skills')}
            tags={skills}
            known={[]}
            limit={40}
            onChange={(tags) => change({ skills: tags })}
          />
          <NumberField
            name="maxHalfDays"
            label={t('member.most')}
            minValue={0}
            maxValue={14}
            value={maxHalfDays}
            onChange={(most) => change({ maxHalfDays: most ?? 0 })}
          />
        </div>
        {doors.length > 1 && (
          <fieldset className={formStyles.group}>
            <legend>{t('member.centers')}</legend>
            {doors.map(({ centerId, name }) => (
              <Checkbox
                key={centerId}
                isSelected={centers.includes(centerId)}
                onChange={(serves) => {
                  const others = centers.filter((one) => one !== centerId)
                  change({ centers: serves ? [...others, centerId] : others })
                }}
              >
                {name}
              </Checkbox>
            ))}
          </fieldset>
        )}
        <div role="status">
          {lost.length > 0 && (
            <>
              <p>{t('member.centers.lost', { count: lost.length })}</p>
              <ShiftsByWeek shifts={lost} />
            </>
          )}
        </div>
        <AvailabilityGrid
          halfDays={center.halfDays}
          availability={availability}
          onChange={(said) => change({ availability: said })}
        />
        <HalfDaysPreference
          prefers={prefersHalfDays}
          onChange={(prefers) => change({ prefersHalfDays: prefers })}
        />
        <ClashQuestion
          form={form}
          parts={{
            skills: tShifts('skills'),
            maxHalfDays: t('member.most'),
            centers: t('member.centers'),
            availability: t('availability'),
          }}
        />
      </Form>
      <h3 className={styles.title}>{t('absences')}</h3>
      <AbsencesSection {...{ member, shifts, onChanged }} halfDays={center.halfDays} mayOpen />
    </Dialog>
  )
}

/** What the form is about. */
function saidOf(member: CrewMember) {
  const { version, centers, skills, maxHalfDays, availability, prefersHalfDays } = member
  return { version, centers, skills, maxHalfDays, availability, prefersHalfDays }
}
