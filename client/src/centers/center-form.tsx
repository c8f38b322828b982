import type { Center, CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { changeCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { LanguageField } from '../ui/language-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Switch } from '../ui/switch.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { ChangesPart } from './changes-part.tsx'
import { HalfDaysPart } from './half-days-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { zoneOptions } from './zones.ts'

interface CenterFormProps {
  stored: Center
  onSaved: () => Promise<void>
}

/** One center, saved as a whole. */
export function CenterForm({ stored, onSaved }: CenterFormProps) {
  const t = useText(centersTexts)
  const save = async ({ id, ...body }: Center) => {
    const answer = await call(changeCenter, { params: { center: id }, body })
    if (answer.ok) {
      form.accept(answer.value)
      await onSaved()
    }
    return answer
  }
  const form = useForm(stored, save)
  const { value: center, change } = form
  const { calendar, rules, languages } = center

  const changeCalendar = (part: Partial<CenterCalendar>) =>
    change({ calendar: { ...calendar, ...part } })
  const changeRules = (part: Partial<Center['rules']>) => change({ rules: { ...rules, ...part } })

  return (
    <Form form={form} label={t('save')}>
      <TextField
        name="name"
        label={t('name')}
        value={center.name}
        onChange={(name) => change({ name })}
        limit={60}
        isRequired
      />
      <ComboBox
        name="calendar.zone"
        label={t('zone')}
        hint={t('zone.hint')}
        options={zoneOptions(calendar.zone)}
        value={calendar.zone}
        onChange={(zone) => {
          if (zone !== null) changeCalendar({ zone })
        }}
      />
      <LanguageField
        name="languages"
        label={t('languages')}
        languages={languages}
        onChange={(languages) => change({ languages })}
      />
      <HoursPart week={calendar.week} onChange={(week) => changeCalendar({ week })} />
      <HalfDaysPart halfDays={center.halfDays} onChange={(halfDays) => change({ halfDays })} />
      <HolidaysPart
        center={center}
        isSaved={form.state === 'clean' || form.state === 'saved'}
        onChange={changeCalendar}
        onImported={form.accept}
      />
      <ChangesPart changes={calendar.changes} onChange={(changes) => changeCalendar({ changes })} />
      <fieldset className={styles.part}>
        <legend>{t('rules')}</legend>
        <div className={styles.pair}>
          <NumberField
            name="rules.lateAfter"
            label={t('rules.late')}
            minValue={0}
            maxValue={60}
            value={rules.lateAfter}
            onChange={(lateAfter) => changeRules({ lateAfter: lateAfter ?? 0 })}
          />
          <NumberField
            name="rules.missedAfter"
            label={t('rules.missed')}
            hint={t('rules.missed.hint')}
            minValue={1}
            maxValue={120}
            value={rules.missedAfter}
            onChange={(missedAfter) => changeRules({ missedAfter: missedAfter ?? 1 })}
          />
        </div>
        <Switch
          isSelected={rules.swapApproval}
          onChange={(swapApproval) => changeRules({ swapApproval })}
        >
          {t('rules.approval')}
        </Switch>
      </fieldset>
    </Form>
  )
}
