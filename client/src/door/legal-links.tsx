import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { doorStore } from './door-store.ts'
import { doorTexts } from './door-texts.ts'

/** What is stored of whoever looks, from where the company's own page on privacy is a step away, and its imprint. */
export function LegalLinks() {
  const t = useText(doorTexts)
  const company = useStore(doorStore, (state) => state.door?.company)
  const links = { privacy: '/privacy', imprint: company?.imprint }
  return (['privacy', 'imprint'] as const).map((page) =>
    links[page] ? (
      <a key={page} href={links[page]} target="_blank" rel="noreferrer">
        {t(page)}
      </a>
    ) : null,
  )
}
