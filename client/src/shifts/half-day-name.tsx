import type { HalfDay } from '@foyer/shared/centers/centers-contract.ts'
import { createContext, useContext } from 'react'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from './shifts-texts.ts'

/** What the half-days of centers are called: those of the center that a page is about come first. */
export const HalfDaysContext = createContext<
  readonly { centerId: string; halfDays: readonly Pick<HalfDay, 'id' | 'name'>[] }[]
>([])

/** A half-day by name, as `useHalfDayName` has it. */
export function HalfDayName({ halfDay }: { halfDay: { id: string } }) {
  return useHalfDayName()(halfDay.id)
}

/**
 * What a half-day is called: as its center names it, else the two that every center begins with in the reader's
 * language, else by its id. Without a center it is one of the page's.
 */
export function useHalfDayName(): (halfDayId: string, centerId?: string) => string {
  const defaultName = useDefaultHalfDayName()
  const centers = useContext(HalfDaysContext)
  return (id, centerId) => {
    const named = centers
      .filter((center) => centerId === undefined || center.centerId === centerId)
      .flatMap(({ halfDays }) => halfDays)
      .find((halfDay) => halfDay.id === id)
    return named?.name || defaultName(id)
  }
}

/** What a half-day is called as long as nobody has named it. */
export function useDefaultHalfDayName(): (halfDayId: string) => string {
  const t = useText(shiftsTexts)
  return (id) => {
    if (id === 'morning') return t('half-day.morning')
    if (id === 'afternoon') return t('half-day.afternoon')
    return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  }
}
