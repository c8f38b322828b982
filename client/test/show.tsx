import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { render } from 'vitest-browser-react'
import { loadTexts } from '../src/i18n/lazy-texts.ts'
import { LocaleContext } from '../src/i18n/use-text.ts'
import { prepareReactAria } from '../src/ui/prepare-react-aria.ts'

/** Shows a component in the page as the app does, in a language. */
export async function show(component: ReactNode, locale: Locale = 'en') {
  prepareReactAria()
  await loadTexts(locale)
  return render(
    <I18nProvider locale={locale === 'en' ? 'en-GB' : 'de-DE'}>
      <LocaleContext value={locale}>{component}</LocaleContext>
    </I18nProvider>,
  )
}
