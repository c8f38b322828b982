import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './clash-question.module.css'
import { draftsTexts } from './drafts-texts.ts'
import type { FormClash } from './use-shared-form.ts'

interface ClashQuestionProps<Stored> {
  form: {
    clash: FormClash<Stored> | null
    take: (theirs: Stored) => void
    saveMine: () => Promise<boolean>
  }
  /** What the parts of the form are called, by their paths. */
  parts: Readonly<Record<string, string>>
}

/** What somebody else changed in the form meanwhile, and whose is to be: nothing typed is lost until then. */
export function ClashQuestion<Stored>({ form, parts }: ClashQuestionProps<Stored>) {
  const t = useText(draftsTexts)
  const locale = useRegionalLocale()
  const { clash } = form
  if (clash === null) return null
  const named = Object.entries(parts).filter(([path]) =>
    clash.paths.some((one) => one === path || one.startsWith(`${path}.`)),
  )
  const { by, at } = clash.by ?? {}
  const said =
    by === undefined || at === undefined
      ? t('clash')
      : t('clash.by', { name: by, when: formatMoment(at, locale) })
  return (
    <section className={styles.clash} aria-label={said}>
      <p>{said}</p>
      {named.length > 0 && (
        <ul>
          {named.map(([path, text]) => (
            <li key={path}>{text}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onPress={() => form.take(clash.theirs)}>{t('clash.theirs')}</Button>
        <Button onPress={() => void form.saveMine()}>{t('clash.mine')}</Button>
      </div>
    </section>
  )
}
