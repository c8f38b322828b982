import { phoneLink } from '@foyer/shared/settings/phone-link.ts'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { doorStore } from './door-store.ts'
import { doorTexts } from './door-texts.ts'

/** The company's number to dial, where nobody else answers; nothing where it has none. */
export function CallUs() {
  const t = useText(doorTexts)
  const phone = useStore(doorStore, (state) => state.door?.company.phone)
  return phone ? <a href={phoneLink(phone)}>{t('call', { phone })}</a> : null
}
