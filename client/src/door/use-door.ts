import type { Door } from '@foyer/shared/door/door-contract.ts'
import { doorLine } from '@foyer/shared/door/door-line.ts'
import { sortElsewhere } from '@foyer/shared/door/sort-elsewhere.ts'
import { useStore } from 'zustand'
import { ownZone } from '../browser/own-zone.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useNow } from '../time/use-now.ts'
import { doorStore } from './door-store.ts'
import { doorTexts } from './door-texts.ts'

/** What the door says in the visitor's words; null while nobody knows. */
export function useDoorLine(): { open: boolean; text: string; note: string } | null {
  const door = useStore(doorStore, (state) => state.door)
  const locale = useLocale()
  const t = useText(doorTexts)
  const now = useNow()
  if (door === null) return null
  return { open: door.open, ...doorLine(door, { locale, t, zone: ownZone(), now }) }
}

/** The centers where somebody is while nobody is here, the one to offer first first. */
export function useElsewhere(): Door['elsewhere'] {
  const elsewhere = useStore(doorStore, (state) => state.door?.elsewhere)
  const locale = useLocale()
  return sortElsewhere(elsewhere ?? [], locale)
}
