import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import { createStore } from 'zustand'

/** A form whose changes are not saved. */
export interface Unsaved {
  /** False while something that it needs is not chosen yet. */
  canSave: () => boolean
  /** Sends them; false when they were refused. */
  save: () => Promise<boolean>
  /** Shows again what is stored. */
  discard: () => void
}

/** The dialog that something is in; null: none, so the page itself. */
export const DialogContext = createContext<string | null>(null)

/** Each with the dialog that it is in. */
const unsaved = new Map<Unsaved, string | null>()

interface Leaving {
  leave: () => void
  /** The dialog that is closed; null: the page is left, with every dialog on it. */
  dialog: string | null
  /** Whether all that is not saved can be. */
  canSave: boolean
}

/** What is left by, while the person is asked about changes that are not saved; else null. */
export const leavingStore = createStore<{ leaving: Leaving | null }>(() => ({ leaving: null }))

/**
 * Keeps the dialog around the component, else the page, from being left without a question, and the tab from being
 * closed.
 *
 * @param asks whether the form has changes that are not saved
 */
export function useUnsaved(asks: boolean, { canSave, save, discard }: Unsaved): void {
  const dialog = useContext(DialogContext)
  const canSaveNow = useEffectEvent(canSave)
  const saveNow = useEffectEvent(save)
  const discardNow = useEffectEvent(discard)
  useEffect(() => {
    if (!asks) return
    const form: Unsaved = {
      canSave: () => canSaveNow(),
      save: () => saveNow(),
      discard: () => discardNow(),
    }
    if (unsaved.size === 0) addEventListener('beforeunload', keepTab)
    unsaved.set(form, dialog)
    return () => forget(form)
  }, [asks, dialog])
}

/** @param dialog one alone; null: everything on the page */
export function hasUnsaved(dialog: string | null = null): boolean {
  return formsIn(dialog).length > 0
}

/**
 * Leaves what is shown, at once or after the question whether to save.
 *
 * @param dialog the one that is closed; null: the page is left
 */
export function leaveBy(leave: () => void, dialog: string | null = null): void {
  const canSave = formsIn(dialog).every((form) => form.canSave())
  if (hasUnsaved(dialog)) leavingStore.setState({ leaving: { leave, dialog, canSave } })
  else leave()
}

export function stay(): void {
  leavingStore.setState({ leaving: null })
}

/** Stays where something is refused, which the form then says. */
export async function saveAndLeave(): Promise<void> {
  const { leaving } = leavingStore.getState()
  stay()
  if (leaving === null) return
  for (const form of formsIn(leaving.dialog)) {
    if (!(await form.save())) return
    forget(form)
  }
  leaving.leave()
}

export function discardAndLeave(): void {
  const { leaving } = leavingStore.getState()
  stay()
  if (leaving === null) return
  for (const form of formsIn(leaving.dialog)) {
    form.discard()
    forget(form)
  }
  leaving.leave()
}

function formsIn(dialog: string | null): Unsaved[] {
  return [...unsaved].flatMap(([form, its]) => (dialog === null || dialog === its ? form : []))
}

function forget(form: Unsaved): void {
  unsaved.delete(form)
  if (unsaved.size === 0) removeEventListener('beforeunload', keepTab)
}

/** The browser asks in its own words. */
function keepTab(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
