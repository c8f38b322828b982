import { useEffect } from 'react'
import { emoteOfKey } from '../emotes/emote-buttons.tsx'
import { useConnection } from '../net/connection-context.ts'
import { notifyRefusal } from '../ui/notice-store.ts'

/** Where keys mean something of their own: fields, and whatever is pressed with Enter. */
const TAKES_KEYS =
  'input, textarea, select, button, a, [role="radio"], [role="listbox"], [role="dialog"]'

/** Esc in a field goes back to walking. */
function leaveField(target: EventTarget | null): void {
  if (target instanceof HTMLElement) target.blur()
}

/** Keys while walking: Enter or T begins a message, 1 to 8 show an emote. */
export function useHudKeys(beginMessage: () => void): void {
  const connection = useConnection()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leaveField(event.target)
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(TAKES_KEYS)) return
      const emote = emoteOfKey(event.key)
      if (emote) void connection.request('emote', { emote }).then(notifyRefusal)
      if (event.key === 'Enter' || event.key.toLowerCase() === 't') {
        event.preventDefault() // or the letter would be typed into the field
        beginMessage()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [connection, beginMessage])
}
