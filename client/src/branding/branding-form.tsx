import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { publishTheme } from '@foyer/shared/theme/theme-endpoints.ts'
import {
  COLOUR,
  LOGO_GROUNDS,
  MATERIAL_SETS,
  MOODS,
  THEME_NAME_MAX,
} from '@foyer/shared/theme/theme-parts.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { showTheme } from '../theme/show-theme.ts'
import { Choice } from '../ui/choice.tsx'
import { ColourField } from '../ui/colour-field.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Select } from '../ui/select.tsx'
import { useForm } from '../ui/use-form.ts'
import styles from './branding.module.css'
import { BrandingPreview } from './branding-preview.tsx'
import { brandingTexts } from './branding-texts.ts'
import { LogoField } from './logo-field.tsx'

const FONTS = ['sans', 'serif', 'rounded'] as const

interface BrandingFormProps {
  center: string
  stored: Theme
}

export function BrandingForm({ center, stored }: BrandingFormProps) {
  const t = useText(brandingTexts)
  const publish = async (body: Theme) => {
    const published = await call(publishTheme, { query: { center }, body })
    // This page is the company's own too.
    if (published.ok) showTheme(document.documentElement, body.colours)
    return published
  }
  const form = useForm(stored, publish)
  const { value: theme, change } = form
  /** While a colour is being typed the last whole one is shown. */
  const [whole, setWhole] = useState(stored.colours)

  const changeColour = (name: keyof Theme['colours'], value: string) => {
    change({ colours: { ...theme.colours, [name]: value } })
    if (COLOUR.test(value)) setWhole({ ...whole, [name]: value })
  }
  const choices = <Value extends string>(name: 'materials' | 'font', values: readonly Value[]) =>
    values.map((value) => ({ value, text: t(`${name}.${value}` as 'font.sans') }))

  return (
    <Form form={form} label={t('publish')}>
      <p className={formStyles.hint}>{t('hint')}</p>
      <TextField
        name="name"
        label={t('name')}
        value={theme.name}
        onChange={(name) => change({ name })}
        limit={THEME_NAME_MAX}
        autoComplete="organization"
        isRequired
      />
      <LogoField
        logo={theme.logo}
        ground={theme.logoGround}
        onChange={(logo) => change({ logo })}
      />
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
            name={`colours.${name}`}
            label={t(name)}
            hint={t(`${name}.hint`)}
            value={theme.colours[name]}
            onChange={(value) => changeColour(name, value)}
            error={COLOUR.test(theme.colours[name]) ? undefined : t('colour.broken')}
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
      <BrandingPreview theme={{ ...theme, colours: whole }} />
    </Form>
  )
}
