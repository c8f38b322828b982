import type { Center, CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { changeCenter, readCenter } from '@foyer/shared/centers/centers-endpoints.ts'
import { CENTER_NAME_MAX } from '@foyer/shared/centers/centers-limits.ts'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { LanguageField } from '../ui/language-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Switch } from '../ui/switch.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { ChangesPart } from './changes-part.tsx'
import { HalfDaysPart } from './half-days-part.tsx'
import { HolidaysPart } from './holidays-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { ReachPart } from './reach-part.tsx'
import { RestPart } from './rest-part.tsx'
import { zoneOptions } from './zones.ts'

interface CenterFormProps {
  stored: Center
  onSaved: () => Promise<void>
}

/** One center, saved as a whole. */
export function CenterForm({ stored, onSaved }: CenterFormProps) {
  const t = useText(centersTexts)
  const params = { center: stored.id }
  const form = useSharedForm(stored, {
    read: () => call(readCenter, { params }),
    save: async ({ id: _, ...body }) => {
      const answer = await call(changeCenter, { params, body })
      if (answer.ok) await onSaved()
      return answer
    },
  })
  const { value: center, change } = form
  const { calendar, rules, languages } = center
  const known = new Set(form.stored.halfDays.map(({ id }) => id))

  const changeCalendar = (part: Partial<CenterCalendar>) =>
    change({ calendar: { ...calendar, ...part } })
  const changeRules = (part: Partial<Center['rules']>) => change({ rules: { ...rules, ...part } })

  return (
    <Form form={form} label={t('save')} isLong>
      <TextField
        name="name"
        label={t('name')}
        value={center.name}
        onChange={(name) => change({ name })}
        limit={CENTER_NAME_MAX}
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
      <ReachPart center={center} onChange={change} />
      <HoursPart week={calendar.week} onChange={(week) => changeCalendar({ week })} />
      <HalfDaysPart
        halfDays={center.halfDays}
        known={known}
        onChange={(halfDays) => change({ halfDays })}
      />
      <HolidaysPart
        center={center}
        isSaved={form.state === 'clean' || form.state === 'saved'}
        onChange={changeCalendar}
      />
      <ChangesPart calendar={calendar} onChange={(changes) => changeCalendar({ changes })} />
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
      <RestPart rules={rules} onChange={changeRules} />
      <ClashQuestion
        form={form}
        parts={{
          name: t('name'),
          languages: t('languages'),
          hours: t('words'),
          phone: t('phone'),
          'calendar.zone': t('zone'),
          'calendar.week': t('hours'),
          'calendar.holidays': t('holidays'),
          'calendar.holidaysLeftOut': t('days.left-out'),
          'calendar.holidayAddress': t('address'),
          'calendar.changes': t('changes'),
          halfDays: t('half-days'),
          rules: t('rules'),
        }}
      />
    </Form>
  )
}
