import type { Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { useText } from '../i18n/use-text.ts'
import formStyles from '../ui/form.module.css'
import { Switch } from '../ui/switch.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { noticesTexts } from './notices-texts.ts'
import styles from './reminders-section.module.css'

const FIRST = { from: '22:00', to: '07:00' }

interface QuietHoursFieldProps {
  quiet: Reminders['quiet']
  /** Where their clock hangs. */
  zone: string
  onChange: (quiet: Reminders['quiet']) => void
}

/** When one is not to be told. */
export function QuietHoursField({ quiet, zone, onChange }: QuietHoursFieldProps) {
  const t = useText(noticesTexts)
  return (
    <div className={styles.quiet}>
      <Switch isSelected={quiet !== null} onChange={(on) => onChange(on ? FIRST : null)}>
        {t('reminders.quiet')}
      </Switch>
      {quiet !== null && (
        <>
          <div className={styles.times}>
            <TimeField
              label={t('reminders.quiet.from')}
              value={quiet.from}
              onChange={(from) => from !== null && onChange({ ...quiet, from })}
            />
            <TimeField
              label={t('reminders.quiet.to')}
              value={quiet.to}
              onChange={(to) => to !== null && onChange({ ...quiet, to })}
            />
          </div>
          <p className={formStyles.hint}>{t('reminders.quiet.hint', { zone })}</p>
        </>
      )}
    </div>
  )
}
