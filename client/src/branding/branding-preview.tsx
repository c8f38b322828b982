import { contrast, readableOn } from '@foyer/shared/theme/contrast.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { themeProperties } from '@foyer/shared/theme/theme-properties.ts'
import type { CSSProperties } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { Logo } from '../theme/logo.tsx'
import styles from './branding.module.css'
import { brandingTexts } from './branding-texts.ts'

/** The screen's own layer with a theme that is not published yet, light and dark; nothing in it can be pressed. */
export function BrandingPreview({ theme }: { theme: Theme }) {
  const t = useText(brandingTexts)
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <div className={styles.schemes}>
        {(['light', 'dark'] as const).map((scheme) => (
          <div
            key={scheme}
            className={styles.scheme}
            data-scheme={scheme}
            style={themeProperties(theme.colours) as CSSProperties}
            role="img"
            aria-label={t(`preview.${scheme}`)}
          >
            {theme.logo && <Logo path={theme.logo} ground={theme.logoGround} />}
            <span className={styles.name}>{theme.name}</span>
            <span>{t('preview.desk')}</span>
            <span className={styles.row}>
              <span className={styles.button}>{t('preview.ask')}</span>
              <span className={styles.count}>{t('preview.unread')}</span>
            </span>
          </div>
        ))}
      </div>
      <ul className={styles.contrasts}>
        {[theme.colours.primary, theme.colours.accent].map((colour) => {
          const text = readableOn(colour)
          const ratio = number.format(contrast(colour, text))
          const key = text === '#ffffff' ? 'contrast.white' : 'contrast.black'
          return <li key={colour}>{t(key, { colour, ratio })}</li>
        })}
        <li>{t('contrast.hint')}</li>
      </ul>
    </section>
  )
}
