import { settleZone } from '../browser/settle-zone.ts'

const PRESS_STYLE = 'react-aria-pressable-style'

/**
 * React Aria puts a style element into the page unless one with its id is there. Our content security policy
 * refuses inline styles, so an empty element takes the id; the rule stands in tokens.css. Its fields for days ask for the
 * machine's zone.
 */
export function prepareReactAria(): void {
  if (document.getElementById(PRESS_STYLE)) return
  settleZone()
  const placeholder = document.createElement('meta')
  placeholder.id = PRESS_STYLE
  document.head.append(placeholder)
}
