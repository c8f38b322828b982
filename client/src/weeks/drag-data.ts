import type { DragEvent } from 'react'

const PERSON = 'application/x-foyer-person'
const POST = 'application/x-foyer-post'

/** What is dragged over a plan: somebody of the crew, or who has a post. */
export type Dragged = { kind: 'person'; staffId: string } | { kind: 'post'; shiftId: string }

export function startDrag(event: DragEvent, dragged: Dragged): void {
  const { dataTransfer } = event
  if (dragged.kind === 'person') dataTransfer.setData(PERSON, dragged.staffId)
  else dataTransfer.setData(POST, dragged.shiftId)
  dataTransfer.effectAllowed = 'copyMove'
}

/** With Ctrl, Alt or Command a drag copies. */
export function copies(event: DragEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey
}

/** Whether a drag is one of ours; then the place under it takes drops. */
export function allowDrop(event: DragEvent): boolean {
  const { types } = event.dataTransfer
  if (!types.includes(PERSON) && !types.includes(POST)) return false
  event.preventDefault()
  event.dataTransfer.dropEffect = copies(event) || types.includes(PERSON) ? 'copy' : 'move'
  return true
}

export function readDrop(event: DragEvent): Dragged | null {
  const staffId = event.dataTransfer.getData(PERSON)
  if (staffId) return { kind: 'person', staffId }
  const shiftId = event.dataTransfer.getData(POST)
  return shiftId ? { kind: 'post', shiftId } : null
}
