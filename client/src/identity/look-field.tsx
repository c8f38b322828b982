import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { useEffect, useRef } from 'react'
import { staffTexts } from '../i18n/staff-text.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './look-field.module.css'
import { fillLookPicker } from './look-picker.ts'
import { Portrait } from './portrait-view.tsx'

/** A look to choose, part by part or at random. */
export function LookField({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const parts = useRef<HTMLDivElement>(null)
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  }, [onChange])
  // What the picker shows. It is filled anew only for another look than the one chosen in it, or the focus
  // would be lost at every choice.
  const shown = useRef<{ look: Look; locale: Locale } | null>(null)

  useEffect(() => {
    if (!parts.current || (shown.current?.look === look && shown.current.locale === locale)) return
    shown.current = { look, locale }
    fillLookPicker(parts.current, look, locale, (chosen) => {
      shown.current = { look: chosen, locale }
      changed.current(chosen)
    })
  }, [look, locale])

  return (
    <fieldset className={styles.look}>
      <legend>{t('profile.look')}</legend>
      <div className={styles.head}>
        <Portrait look={look} />
        <Button onPress={() => onChange({ ...randomLook(Math.random), chair: look.chair })}>
          {t('profile.random')}
        </Button>
      </div>
      <div ref={parts} className="look-parts" />
    </fieldset>
  )
}
