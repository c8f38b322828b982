import { LOOK_PARTS, type Look, type LookPart } from './look-parts.ts'

const PARTS = Object.keys(LOOK_PARTS) as LookPart[]

/** A look as one string: the parts' ids in the order of `LOOK_PARTS`, joined by '.'. */
export function encodeLook(look: Look): string {
  return PARTS.map((part) => look[part]).join('.')
}

/** The look of a string. A part that is missing or unknown becomes the first of its list. */
export function decodeLook(text: string): Look {
  const ids = text.split('.')
  const entries = PARTS.map((part, i) => {
    const known: readonly string[] = LOOK_PARTS[part]
    const id = ids[i]
    return [part, id !== undefined && known.includes(id) ? id : known[0]]
  })
  return Object.fromEntries(entries) as Look
}

/** A look drawn evenly from the lists, without a wheelchair (that one is chosen, not drawn). */
export function randomLook(random: () => number): Look {
  const entries = PARTS.map((part) => {
    const known: readonly string[] = LOOK_PARTS[part]
    return [part, part === 'chair' ? 'none' : known[Math.floor(random() * known.length)]]
  })
  return Object.fromEntries(entries) as Look
}
