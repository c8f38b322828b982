import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { publishTheme } from '@foyer/shared/theme/theme-endpoints.ts'
import {
  COLOUR,
  LOGO_GROUNDS,
  MATERIAL_SETS,
  MOODS,
  THEME_NAME_MAX,
} from '@foyer/shared/theme/theme-parts.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { showTheme } from '../theme/show-theme.ts'
import { Choice } from '../ui/choice.tsx'
import { ColourField } from '../ui/colour-field.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Select } from '../ui/select.tsx'
import { useSubmit } from '../ui/use-submit.ts'
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
  const [theme, setTheme] = useState(stored)
  /** While a colour is being typed the last whole one is shown. */
  const [colours, setColours] = useState(stored.colours)
  const [typed, setTyped] = useState(stored.colours)
  const [missing, setMissing] = useState(false)
  const { state, refusal, markChanged, submit } = useSubmit()

  const change = (part: Partial<Theme>) => {
    setTheme((before) => ({ ...before, ...part }))
    setMissing(false)
    markChanged()
  }
  const changeColour = (name: keyof Theme['colours'], value: string) => {
    setTyped((before) => ({ ...before, [name]: value }))
    if (COLOUR.test(value)) setColours((before) => ({ ...before, [name]: value }))
    markChanged()
  }
  const colourError = (name: keyof Theme['colours']) =>
    COLOUR.test(typed[name]) ? undefined : t('colour.broken')

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const noName = theme.name.trim() === ''
    setMissing(noName)
    if (noName || colourError('primary') || colourError('accent')) return
    const body = { ...theme, colours }
    const published = await submit(() => call(publishTheme, { query: { center }, body }))
    // This page is the company's own too.
    if (published) showTheme(document.documentElement, colours)
  }
  const choices = <Value extends string>(name: 'materials' | 'font', values: readonly Value[]) =>
    values.map((value) => ({ value, text: t(`${name}.${value}` as 'font.sans') }))

  return (
    <form className={formStyles.form} onSubmit={save}>
      <p className={formStyles.hint}>{t('hint')}</p>
      <TextField
        label={t('name')}
        value={theme.name}
        onChange={(name) => change({ name })}
        maxLength={THEME_NAME_MAX}
        autoComplete="organization"
        isRequired
        {...(missing ? { error: t('name.missing') } : {})}
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
            label={t(name)}
            hint={t(`${name}.hint`)}
            value={typed[name]}
            onChange={(value) => changeColour(name, value)}
            error={colourError(name)}
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
      <BrandingPreview theme={{ ...theme, colours }} />
      <FormEnd label={t('publish')} state={state} refusal={refusal} />
    </form>
  )
}
