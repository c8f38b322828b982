import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choice } from '../ui/choice.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { TagField } from '../ui/tag-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { designTexts } from './design-texts.ts'

const KNOWN_SKILLS = ['Billing', 'Contracts', 'Installation', 'Returns']

export function FieldSamples() {
  const t = useText(designTexts)
  const [role, setRole] = useState<'rep' | 'post'>('rep')
  const [count, setCount] = useState<number | null>(4)
  const [day, setDay] = useState<string | null>('2026-11-23')
  const [from, setFrom] = useState<string | null>('08:00')
  const [skills, setSkills] = useState(['Billing'])
  const [post, setPost] = useState<string | null>(null)
  const [view, setView] = useState<'rep' | 'half-day'>('rep')
  const roles = [
    { value: 'rep', text: t('rep') },
    { value: 'post', text: t('post') },
  ] as const
  const posts = ['1', '2', '3'].map((number) => ({ value: number, text: `${t('post')} ${number}` }))
  return (
    <div className={formStyles.form}>
      <TextField label={t('name')} hint={t('name.hint')} defaultValue="Ada" />
      <TextField label={t('mail')} defaultValue="ada(at)example" error={t('mail.error')} />
      <TextField label={t('note')} rows={2} />
      <div className={formStyles.columns}>
        <DateField label={t('day')} value={day} onChange={setDay} min="2026-11-01" />
        <TimeField label={t('from')} value={from} onChange={setFrom} />
      </div>
      <div className={formStyles.columns}>
        <ComboBox label={t('post')} options={posts} value={post} onChange={setPost} />
        <NumberField
          label={t('count')}
          value={count}
          onChange={setCount}
          minValue={0}
          maxValue={10}
        />
      </div>
      <TagField
        label={t('skills')}
        hint={t('skills.hint')}
        tags={skills}
        onChange={setSkills}
        known={KNOWN_SKILLS}
        limit={30}
      />
      <Select label={t('role')} options={roles} value={role} onChange={setRole} />
      <Choice
        label={t('view')}
        options={[
          { value: 'rep', text: t('view.rep') },
          { value: 'half-day', text: t('view.half-day') },
        ]}
        value={view}
        onChange={setView}
      />
      <fieldset className={formStyles.group}>
        <legend>{t('weekdays')}</legend>
        <Checkbox defaultSelected>{t('monday')}</Checkbox>
        <Checkbox>{t('tuesday')}</Checkbox>
        <Checkbox isIndeterminate>{t('remind')}</Checkbox>
        <Checkbox isDisabled>{t('disabled')}</Checkbox>
      </fieldset>
      <Switch defaultSelected>{t('duty')}</Switch>
    </div>
  )
}
