import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { IMAGE_LIMITS, IMAGE_TYPES, isImageType } from '@foyer/shared/uploads/image-limits.ts'
import { uploadImage } from '@foyer/shared/uploads/uploads-endpoints.ts'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Logo } from '../theme/logo.tsx'
import { Button } from '../ui/button.tsx'
import fieldStyles from '../ui/field.module.css'
import { Icon } from '../ui/icon.tsx'
import styles from './branding.module.css'
import { brandingTexts } from './branding-texts.ts'

interface LogoFieldProps {
  logo: string | undefined
  ground: Theme['logoGround']
  onChange: (logo: string | undefined) => void
}

/** The logo: uploaded at once, in force when the theme is published. */
export function LogoField({ logo, ground, onChange }: LogoFieldProps) {
  const t = useText(brandingTexts)
  const textOf = useRefusalText()
  const [problem, setProblem] = useState<{ text: string; detail?: string | undefined } | null>(null)
  const [sending, setSending] = useState(false)

  const upload = async (file: File | undefined) => {
    if (!file) return
    if (!isImageType(file.type)) return setProblem({ text: t('logo.type') })
    if (file.size > IMAGE_LIMITS.bytes) return setProblem({ text: t('logo.too-large') })
    setProblem(null)
    setSending(true)
    const stored = await call(uploadImage, { body: file })
    setSending(false)
    if (stored.ok) onChange(stored.value.path)
    else setProblem({ text: textOf(stored), detail: stored.detail })
  }
  return (
    <fieldset className={styles.logo}>
      <legend className={fieldStyles.label}>{t('logo')}</legend>
      {logo ? <Logo path={logo} ground={ground} /> : <p>{t('logo.none')}</p>}
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={Object.keys(IMAGE_TYPES)}
          onSelect={(files) => void upload(files?.[0])}
        >
          <Button isDisabled={sending}>
            <Icon name="upload" />
            {t(logo ? 'logo.change' : 'logo.choose')}
          </Button>
        </FileTrigger>
        {logo && (
          <Button kind="quiet" onPress={() => onChange(undefined)}>
            {t('logo.remove')}
          </Button>
        )}
      </div>
      <p className={fieldStyles.hint}>{t('logo.hint')}</p>
      <p className={fieldStyles.error} role="alert">
        {problem?.text} {problem?.detail && <span lang="en">({problem.detail})</span>}
      </p>
    </fieldset>
  )
}
