import { createStore } from 'zustand'

/** A form whose changes are not saved. */
export interface Unsaved {
  /** Sends them; false when they were refused. */
  save: () => Promise<boolean>
  /** Shows again what is stored. */
  discard: () => void
}

const unsaved = new Set<Unsaved>()

/** What is left by, while the person is asked about changes that are not saved; else null. */
export const leavingStore = createStore<{ leave: (() => void) | null }>(() => ({ leave: null }))

/** Keeps the page from being left without a question, the tab's end too, until the returned function is called. */
export function addUnsaved(form: Unsaved): () => void {
  if (unsaved.size === 0) addEventListener('beforeunload', keepTab)
  unsaved.add(form)
  return () => forget(form)
}

export function hasUnsaved(): boolean {
  return unsaved.size > 0
}

/** Leaves what is shown, at once or after the question whether to save. */
export function leaveBy(leave: () => void): void {
  if (hasUnsaved()) leavingStore.setState({ leave })
  else leave()
}

export function stay(): void {
  leavingStore.setState({ leave: null })
}

/** Stays where something is refused, which the form then says. */
export async function saveAndLeave(): Promise<void> {
  const { leave } = leavingStore.getState()
  stay()
  for (const form of unsaved) {
    if (!(await form.save())) return
    forget(form)
  }
  leave?.()
}

export function discardAndLeave(): void {
  const { leave } = leavingStore.getState()
  stay()
  for (const form of unsaved) {
    form.discard()
    forget(form)
  }
  leave?.()
}

function forget(form: Unsaved): void {
  unsaved.delete(form)
  if (unsaved.size === 0) removeEventListener('beforeunload', keepTab)
}

/** The browser asks in its own words. */
function keepTab(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
