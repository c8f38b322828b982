import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { changeCrewMember, readShiftsAhead } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { ShiftsByWeek } from '../shifts/shifts-by-week.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { TagField } from '../ui/tag-field.tsx'
import { uiTexts } from '../ui/ui-texts.ts'
import { useSubmit } from '../ui/use-submit.ts'
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
  const [edited, setEdited] = useState(member)
  const { centers, skills, maxHalfDays, availability, prefersHalfDays } = edited
  const { state, refusal, markChanged, submit } = useSubmit()
  const { result: ahead, reload } = useResource(readShiftsAhead, {
    params: { staffId: member.staffId },
  })
  /** Shifts in centers that are taken away, once that is saved. */
  const lost = (ahead?.ok ? ahead.value : []).filter(({ centerId }) => !centers.includes(centerId))

  const change = (part: Partial<CrewMember>) => {
    setEdited((before) => ({ ...before, ...part }))
    markChanged()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { centers, skills, maxHalfDays, availability, prefersHalfDays }
    const params = { staffId: member.staffId }
    if (!(await submit(() => call(changeCrewMember, { params, body })))) return
    await Promise.all([reload(), onChanged()])
  }
  return (
    <Dialog title={member.name} onClose={onClose}>
      <form className={formStyles.form} onSubmit={save}>
        <div className={styles.columns}>
          <TagField
            label={tShifts('skills')}
            tags={skills}
            known={[]}
            maxLength={40}
            onChange={(tags) => change({ skills: tags })}
          />
          <NumberField
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
        <FormEnd label={tUi('save')} state={state} refusal={refusal} />
      </form>
      <h3 className={styles.title}>{t('absences')}</h3>
      <AbsencesSection {...{ member, onChanged }} halfDays={center.halfDays} mayOpen />
    </Dialog>
  )
}
