import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import {
  COLOUR,
  LOGO_GROUNDS,
  MATERIAL_SETS,
  MOODS,
  THEME_NAME_MAX,
} from '@foyer/shared/theme/theme-parts.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Choice } from '../ui/choice.tsx'
import { ColourField } from '../ui/colour-field.tsx'
import { TextField } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import styles from './branding.module.css'
import { BrandingPreview } from './branding-preview.tsx'
import { brandingTexts } from './branding-texts.ts'
import { LogoField } from './logo-field.tsx'

const FONTS = ['sans', 'serif', 'rounded'] as const

interface ThemeFieldsProps {
  theme: Theme
  onChange: (theme: Theme) => void
}

/** All of a theme, with a preview. */
export function ThemeFields({ theme, onChange }: ThemeFieldsProps) {
  const t = useText(brandingTexts)
  const { colours } = theme
  /** While a colour is being typed the last whole one is shown. */
  const [whole, setWhole] = useState(colours)
  const shown = {
    primary: COLOUR.test(colours.primary) ? colours.primary : whole.primary,
    accent: COLOUR.test(colours.accent) ? colours.accent : whole.accent,
  }
  const change = (part: Partial<Theme>) => onChange({ ...theme, ...part })
  const changeColour = (name: keyof Theme['colours'], value: string) => {
    change({ colours: { ...colours, [name]: value } })
    setWhole(shown)
  }
  const changeLogo = (logo: string | undefined) => {
    const { logo: _, ...others } = theme
    onChange(logo === undefined ? others : { ...others, logo })
  }
  const choices = <Value extends string>(name: 'materials' | 'font', values: readonly Value[]) =>
    values.map((value) => ({ value, text: t(`${name}.${value}` as 'font.sans') }))

  return (
    <>
      <TextField
        name="theme.name"
        label={t('name')}
        value={theme.name}
        onChange={(name) => change({ name })}
        limit={THEME_NAME_MAX}
        autoComplete="organization"
        isRequired
      />
      <LogoField logo={theme.logo} ground={theme.logoGround} onChange={changeLogo} />
      {theme.logo && (
        <Choice
          label={t('ground')}
          options={LOGO_GROUNDS.map((value) => ({ value, text: t(`ground.${value}`) }))}
          value={theme.logoGround}
          onChange={(logoGround) => change({ logoGround })}
        />
      )}
      <div className={styles.colours}>
        {(['primary', 'accent'] as const).map((name) => (
          <ColourField
            key={name}
            name={`theme.colours.${name}`}
            label={t(name)}
            hint={t(`${name}.hint`)}
            value={colours[name]}
            onChange={(value) => changeColour(name, value)}
            error={COLOUR.test(colours[name]) ? undefined : t('colour.broken')}
          />
        ))}
      </div>
      <div className={styles.colours}>
        <Select
          label={t('materials')}
          options={choices('materials', MATERIAL_SETS)}
          value={theme.materials}
          onChange={(materials) => change({ materials })}
        />
        <Select
          label={t('font')}
          options={choices('font', FONTS)}
          value={theme.font}
          onChange={(font) => change({ font })}
        />
      </div>
      <Choice
        label={t('mood')}
        options={MOODS.map((value) => ({ value, text: t(`mood.${value}`) }))}
        value={theme.mood}
        onChange={(mood) => change({ mood })}
      />
      <BrandingPreview theme={{ ...theme, colours: shown }} />
    </>
  )
}
