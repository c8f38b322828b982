import { closedPosts, fromTemplate } from '@foyer/shared/weeks/templates.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { notify } from '../ui/toast-store.ts'
import { newShiftId } from './new-shift-id.ts'
import { usePlan } from './plan-context.ts'
import { weeksTexts } from './weeks-texts.ts'

/** Begins the week with a template, and says what of it falls on days when the center is closed. */
export function useBeginTemplate(): (template: Template) => void {
  const t = useText(weeksTexts)
  const { center, monday, store } = usePlan()
  return (template) => {
    store.edit('template', () => fromTemplate(template, monday, center, newShiftId))
    const begun = t('template.begun', { name: template.name })
    const closed = closedPosts(template, monday, center)
    const text = closed === 0 ? begun : `${begun} ${t('template.closed', { count: closed })}`
    notify(text, () => store.undo())
  }
}
