import { useEffect } from 'react'
import { emoteOfKey } from '../emotes/emote-buttons.tsx'
import { useConnection } from '../net/connection-context.ts'
import { notifyRefusal } from '../ui/notice-store.ts'

/** Where keys mean something of their own. */
const TAKES_KEYS = 'input, textarea, select, [role="radio"], [role="listbox"], [role="dialog"]'
/** What is pressed with Enter. */
const TAKES_ENTER = 'button, a'

/** Esc in a field goes back to walking. */
function leaveField(target: EventTarget | null): void {
  if (target instanceof HTMLElement) target.blur()
}

/** Keys while walking: Enter or T begins a message, 1 to 8 show an emote, X sits down or gets up. */
export function useHudKeys(beginMessage: () => void, sitOrGetUp: () => void): void {
  const connection = useConnection()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leaveField(event.target)
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest(TAKES_KEYS)) return
      const emote = emoteOfKey(event.key)
      if (emote) void connection.request('emote', { emote }).then(notifyRefusal)
      if (event.key.toLowerCase() === 'x') sitOrGetUp()
      const enter = event.key === 'Enter' && !target.closest(TAKES_ENTER)
      if (enter || event.key.toLowerCase() === 't') {
        event.preventDefault() // or the letter would be typed into the field
        beginMessage()
      }
    }
    // On the way down: the fields' own handlers let no key through to the window.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [connection, beginMessage, sitOrGetUp])
}
