import { useText } from '../i18n/use-text.ts'
import styles from './colour-field.module.css'
import { TextField } from './field.tsx'
import { uiTexts } from './ui-texts.ts'
import type { FieldProblems } from './use-field-problem.ts'

interface ColourFieldProps extends FieldProblems {
  label: string
  /** Such as #1b4f8a; anything while it is typed. */
  value: string
  onChange: (value: string) => void
  hint?: string
}

/** A colour, typed or copied as `#rrggbb`, or chosen in the browser's own dialog. */
export function ColourField({ label, value, onChange, hint, ...problems }: ColourFieldProps) {
  const t = useText(uiTexts)
  return (
    <div className={styles.field}>
      <input
        type="color"
        className={styles.swatch}
        aria-label={t('colour.choose', { label })}
        value={/^#[0-9a-f]{6}$/.test(value) ? value : '#000000'}
        onChange={(event) => onChange(event.target.value)}
      />
      <TextField
        label={label}
        value={value}
        onChange={(text) => onChange(text.trim().toLowerCase())}
        autoComplete="off"
        spellCheck="false"
        {...(hint ? { hint } : {})}
        {...problems}
      />
    </div>
  )
}
