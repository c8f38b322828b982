import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import type { CenterTheme, ThemeBody } from '@foyer/shared/theme/theme-contract.ts'
import { publishTheme, readTheme } from '@foyer/shared/theme/theme-endpoints.ts'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { showTheme } from '../theme/show-theme.ts'
import { Button } from '../ui/button.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { BrandingPreview } from './branding-preview.tsx'
import { brandingTexts } from './branding-texts.ts'
import { ThemeFields } from './theme-fields.tsx'

interface BrandingFormProps {
  center: string
  stored: CenterTheme
}

/** The theme of one center: its own, or the company's, which is the main center's. */
export function BrandingForm({ center, stored }: BrandingFormProps) {
  const t = useText(brandingTexts)
  const query = { center }
  const publish = async (body: ThemeBody) => {
    const published = await call(publishTheme, { query, body })
    if (!published.ok) return published
    // The settings are in the main center's colours.
    if (center === MAIN_CENTER) showTheme(document.documentElement, published.value.colours)
    return succeed(saidOf(published.value))
  }
  const form = useSharedForm(saidOf(stored), {
    async read() {
      const fresh = await call(readTheme, { query })
      return fresh.ok ? succeed(saidOf(fresh.value)) : fresh
    },
    save: ({ version, theme }) => publish({ version, theme }),
  })
  const { followsCompany } = form.value
  const toCompany = async () => {
    const { version } = form.value
    const { theme: own } = form.stored
    const typed = form.value.theme
    const followed = await publish({ version, theme: null })
    if (!followed.ok) return notifyRefusal(followed)
    form.take(followed.value)
    notify(t('follow.done'), async () => {
      const back = await publish({ version: followed.value.version, theme: own })
      if (!back.ok) return notifyRefusal(back)
      form.take(back.value)
      form.change({ theme: typed })
    })
  }
  if (followsCompany) {
    return (
      <div className={formStyles.form}>
        <p className={formStyles.hint}>{t('follows')}</p>
        <BrandingPreview theme={form.value.theme} />
        <div>
          <Button onPress={() => form.change({ followsCompany: false })}>{t('own')}</Button>
        </div>
      </div>
    )
  }
  return (
    <Form form={form} label={t('publish')} isLong>
      <p className={formStyles.hint}>{t(center === MAIN_CENTER ? 'hint.main' : 'hint')}</p>
      {center !== MAIN_CENTER && (
        <div>
          <Button onPress={toCompany}>{t('follow')}</Button>
        </div>
      )}
      <ThemeFields theme={form.value.theme} onChange={(theme) => form.change({ theme })} />
      <ClashQuestion
        form={form}
        parts={{
          followsCompany: t('follow'),
          'theme.name': t('name'),
          'theme.logo': t('logo'),
          'theme.logoGround': t('ground'),
          'theme.colours.primary': t('primary'),
          'theme.colours.accent': t('accent'),
          'theme.materials': t('materials'),
          'theme.font': t('font'),
          'theme.mood': t('mood'),
        }}
      />
    </Form>
  )
}

/** What the form is about. */
function saidOf({ version, followsCompany, ...theme }: CenterTheme) {
  return { version, followsCompany, theme }
}
