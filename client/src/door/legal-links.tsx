import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { doorStore } from './door-store.ts'
import { doorTexts } from './door-texts.ts'

/** The company's pages on privacy and on itself, as far as it has named them. */
export function LegalLinks() {
  const t = useText(doorTexts)
  const company = useStore(doorStore, (state) => state.door?.company)
  return (['privacy', 'imprint'] as const).map((page) =>
    company?.[page] ? (
      <a key={page} href={company[page]} target="_blank" rel="noreferrer">
        {t(page)}
      </a>
    ) : null,
  )
}
