import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { usePlan } from './plan-context.ts'

/** The name of somebody in the plan. Who no longer serves the center keeps their shifts, but not their name here. */
export function useNameOf(): (staffId: string) => string {
  const t = useText(shiftsTexts)
  const { people } = usePlan()
  return (staffId) => people.get(staffId)?.name ?? t('person.gone')
}
