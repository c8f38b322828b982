import { useLocale } from 'react-aria-components/I18nProvider'

/** The page's language with the reader's region, `en-GB`: for days and times. */
export function useRegionalLocale(): string {
  return useLocale().locale
}
