import type { KeyboardEvent } from 'react'

/** Enter sends; Shift and Enter make a new line. */
export function sendOnEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    // While a word is composed (Japanese, Chinese), Enter belongs to the composition.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
}
