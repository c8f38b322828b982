import type { KeyboardEvent } from 'react'

/** What `keyCode` says of every key of a composition; nothing else tells of it in Safari, after `compositionend`. */
const COMPOSING = 229

/** Enter sends; Shift and Enter make a new line. */
export function sendOnEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    send()
  }
}

/** Whether a key belongs to a word that is being composed (Japanese, Chinese), as the Enter that ends it does. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING
}
