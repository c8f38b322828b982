import { decodeLook, encodeLook } from '@foyer/shared/look/look.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { keep, recall } from '../browser/storage.ts'

const KEY = 'foyer:visitor'

/** Name and look of the last visit from this browser, or null. */
export function recallVisitor(): { name: string; look: Look } | null {
  const stored = recall(KEY) as Record<string, unknown> | null
  if (typeof stored?.name !== 'string' || typeof stored.look !== 'string') return null
  return { name: stored.name, look: decodeLook(stored.look) }
}

export function rememberVisitor(name: string, look: Look): void {
  keep(KEY, { name, look: encodeLook(look) })
}
