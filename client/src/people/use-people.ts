import { localise } from '@foyer/shared/i18n/locale.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useLocale, useText } from '../i18n/use-text.ts'
import { useLayout } from '../layout/layout-context.ts'
import { usePeopleStore } from './people-context.ts'
import { ownPerson, type PersonHere } from './people-store.ts'
import { peopleTexts } from './people-texts.ts'
import { sortPeople } from './sort-people.ts'

/** The own person as the others see it; null before joining. */
export function useOwnPerson(): PersonHere | null {
  return useStore(usePeopleStore(), (state) => ownPerson(state) ?? null)
}

export function usePerson(id: string | null): PersonHere | null {
  return useStore(usePeopleStore(), (state) => (id && state.people.get(id)) || null)
}

/** Everybody here, in the order of lists. */
export function usePeople(): PersonHere[] {
  const { people, ownId } = useStore(usePeopleStore())
  const locale = useLocale()
  return useMemo(() => sortPeople(people.values(), ownId, locale), [people, ownId, locale])
}

/** Names of zones in the page's language, by id. */
export function useZoneName(): (zoneId: string) => string {
  const { zones } = useLayout()
  const locale = useLocale()
  const t = useText(peopleTexts)
  return (zoneId) => {
    const zone = zones.find((known) => known.id === zoneId)
    return zone ? localise(zone.name, locale) : t('people.outside')
  }
}
