import { Fragment } from 'react'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './settings-panel.module.css'

const ACTIONS = ['walk', 'click', 'sit', 'chat', 'emotes', 'close'] as const

/** Which keys do what. */
export function HelpKeys() {
  const t = useText(hudTexts)
  return (
    <section className={styles.help}>
      <h3>{t('help')}</h3>
      <dl className={styles.keys}>
        {ACTIONS.map((action) => (
          <Fragment key={action}>
            <dt>{t(`help.${action}`)}</dt>
            <dd>{t(`help.${action}.keys`)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
