import { formatMoment } from '@foyer/shared/i18n/format-time.ts'
import type { OneTimeLink } from '@foyer/shared/identity/identity-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import formStyles from '../ui/form.module.css'
import { notify } from '../ui/toast-store.ts'
import { staffTexts } from './staff-texts.ts'

/** A link that is shown only now, to be copied, and whether it was mailed as well. */
export function OneTimeLinkField({
  label,
  note = '',
  link: { link, expiresAt, mailed },
}: {
  label: string
  /** What else it does. */
  note?: string
  link: OneTimeLink
}) {
  const t = useText(staffTexts)
  const locale = useRegionalLocale()
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    notify(t('link.copied'))
  }
  const once = t('link.once', { until: formatMoment(expiresAt, locale) })
  const how = mailed === null ? t('link.send') : t(mailed ? 'link.mailed' : 'link.not-mailed')
  return (
    <div className={formStyles.result}>
      <TextField label={label} hint={`${once} ${how} ${note}`.trim()} value={link} isReadOnly />
      {/* Without https there is no clipboard; the field can be copied from by hand. */}
      {'clipboard' in navigator && <Button onPress={copy}>{t('link.copy')}</Button>}
    </div>
  )
}
