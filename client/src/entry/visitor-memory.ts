import { decodeLook, encodeLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'

const KEY = 'foyer:visitor'

/** Name and look of the last visit from this browser, or null. */
export function recallVisitor(storage: Storage): { name: string; look: Look } | null {
  try {
    const stored = JSON.parse(storage.getItem(KEY) ?? 'null') as Record<string, unknown> | null
    if (typeof stored?.name !== 'string' || typeof stored.look !== 'string') return null
    return { name: stored.name, look: decodeLook(stored.look) }
  } catch {
    return null // storage blocked or its content broken: a new visitor
  }
}

export function rememberVisitor(storage: Storage, name: string, look: Look): void {
  try {
    storage.setItem(KEY, JSON.stringify({ name, look: encodeLook(look) }))
  } catch {
    // Storage is blocked: next time the form is empty.
  }
}
