import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from './shifts-texts.ts'

/** A half-day by name: the two that every center begins with in the reader's language, others as they are written. */
export function HalfDayName({ halfDay }: { halfDay: { id: string } }) {
  return useHalfDayName()(halfDay.id)
}

export function useHalfDayName(): (halfDayId: string) => string {
  const t = useText(shiftsTexts)
  return (id) => {
    if (id === 'morning') return t('half-day.morning')
    if (id === 'afternoon') return t('half-day.afternoon')
    return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
  }
}
