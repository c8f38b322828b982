import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { CrewMember, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember, readShiftsAhead } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { ShiftsByWeek } from '../shifts/shifts-by-week.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TagField } from '../ui/tag-field.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { useForm } from '../ui/use-form.ts'
import { AbsencesSection } from './absences-section.tsx'
import { AvailabilityGrid } from './availability-grid.tsx'
import { crewTexts } from './crew-texts.ts'
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
  const save = async (body: CrewMemberBody) => {
    const saved = await call(changeCrewMember, { params, body })
    if (saved.ok) await Promise.all([reload(), onChanged()])
    return saved
  }
  const form = useForm(
    {
      centers: member.centers,
      skills: member.skills,
      maxHalfDays: member.maxHalfDays,
      availability: member.availability,
    },
    save,
  )
  const { centers, skills, maxHalfDays, availability } = form.value
  const { change } = form
  /** Shifts in centers that are taken away, once that is saved. */
  const lost = (ahead?.ok ? ahead.value : []).filter(({ centerId }) => !centers.includes(centerId))
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
      </Form>
      <h3 className={styles.title}>{t('absences')}</h3>
      <AbsencesSection member={member} mayOpen onChanged={onChanged} />
    </Dialog>
  )
}
