import { useId } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import formStyles from '../ui/form.module.css'
import { crewTexts } from './crew-texts.ts'

interface HalfDaysPreferenceProps {
  prefers: boolean
  onChange: (prefers: boolean) => void
}

/** Whether whole days are avoided for somebody. */
export function HalfDaysPreference({ prefers, onChange }: HalfDaysPreferenceProps) {
  const t = useText(crewTexts)
  const hint = useId()
  return (
    <div>
      <Checkbox isSelected={prefers} onChange={onChange} aria-describedby={hint}>
        {t('half-days.prefer')}
      </Checkbox>
      <p id={hint} className={formStyles.hint}>
        {t('half-days.prefer.hint')}
      </p>
    </div>
  )
}
