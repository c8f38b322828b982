import { useText } from '../i18n/use-text.ts'
import { designTexts } from './design-texts.ts'
import styles from './token-samples.module.css'

/** A ground with what is written on it. */
const GROUNDS = [
  ['surface', 'text'],
  ['surface', 'text-quiet'],
  ['surface-raised', 'text'],
  ['surface-raised', 'text-quiet'],
  ['surface-selected', 'text'],
  ['brand', 'on-brand'],
  ['badge', 'on-badge'],
  ['surface', 'danger'],
  ['danger-soft', 'danger'],
  ['good-soft', 'good'],
  ['waiting-soft', 'waiting'],
] as const
const SIZES = ['title', 'large', 'lead', 'body', 'small'] as const
const SPACES = ['1', '2', '3', '4', '6', '8'] as const
const CORNERS = ['radius-small', 'radius', 'round'] as const

/** Colours with what is written on them, the type scale, spacing and corners. */
export function TokenSamples() {
  const t = useText(designTexts)
  return (
    <>
      <ul className={styles.grounds}>
        {GROUNDS.map(([ground, text]) => (
          <li
            key={`${ground} ${text}`}
            style={{ background: `var(--${ground})`, color: `var(--${text})` }}
          >
            {text} / {ground}
          </li>
        ))}
      </ul>
      <h3>{t('type')}</h3>
      {SIZES.map((size) => (
        <p key={size} style={{ fontSize: `var(--text-${size})` }}>
          {t(`type.${size}`)}
        </p>
      ))}
      <h3>{t('space')}</h3>
      <ul className={styles.spaces}>
        {SPACES.map((space) => (
          <li key={space}>
            <span className={styles.space} style={{ width: `var(--space-${space})` }} />
            space-{space}
          </li>
        ))}
        {CORNERS.map((corner) => (
          <li key={corner}>
            <span className={styles.corner} style={{ borderRadius: `var(--${corner})` }} />
            {corner}
          </li>
        ))}
      </ul>
    </>
  )
}
