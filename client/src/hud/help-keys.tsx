import { Fragment } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useShortcuts } from '../plugs/shortcuts-context.ts'
import { hudTexts } from './hud-texts.ts'
import { KeyNames } from './key-names.tsx'
import styles from './settings-form.module.css'

/** Which keys do what in the 3D view; the page without it is the browser's to move in. */
export function HelpKeys() {
  const t = useText(hudTexts)
  const locale = useLocale()
  const shortcuts = useShortcuts()
  return (
    <section className={styles.help}>
      <h3>{t('help')}</h3>
      <dl className={styles.keys}>
        {shortcuts.map(({ label, keys }) => (
          <Fragment key={label(locale)}>
            <dt>{label(locale)}</dt>
            <dd>
              <KeyNames text={keys(locale)} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
