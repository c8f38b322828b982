const PRESS_STYLE = 'react-aria-pressable-style'

/**
 * React Aria puts a style element into the page unless one with its id is there. Our content security policy
 * refuses inline styles, so an empty element takes the id; the rule stands in tokens.css.
 */
export function prepareReactAria(): void {
  if (document.getElementById(PRESS_STYLE)) return
  const placeholder = document.createElement('meta')
  placeholder.id = PRESS_STYLE
  document.head.append(placeholder)
}
