import { DraftBody, type Week } from '@foyer/shared/weeks/weeks-contract.ts'
import type { KeptDraft } from './draft-store.ts'

const keyOf = ({ centerId, monday }: Week) => `foyer:draft:${centerId}:${monday}`

/** A plan of this week that this browser could not save; null: none. */
export function readKeptDraft(week: Week): KeptDraft | null {
  try {
    const stored = DraftBody.safeParse(JSON.parse(localStorage.getItem(keyOf(week)) ?? 'null'))
    return stored.success ? stored.data : null
  } catch {
    return null // storage blocked or its content broken
  }
}

/** Keeps what is not saved yet over a reload; null forgets it. */
export function keepDraft(week: Week, draft: KeptDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(week))
    else localStorage.setItem(keyOf(week), JSON.stringify(draft))
  } catch {
    // Storage is blocked: the plan lives as long as the page.
  }
}
