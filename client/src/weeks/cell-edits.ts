import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Dragged } from './drag-data.ts'
import {
  addPost,
  assign,
  type Clip,
  EMPTY_CLIP,
  giveTo,
  type MakeId,
  movePerson,
  paste,
  place,
  removePost,
  type Shifts,
  type Slot,
} from './edit-week.ts'
import type { EditName } from './week-draft.ts'

/** A cell of the plan: where it lies in the week, and the shift that it shows. */
export interface PlanCell {
  slot: Slot
  shift: PlannedShift | null
}

/** What somebody wants to be done to a cell, by keys or by dragging. */
export type CellDeed =
  | { kind: 'cut' | 'add' | 'delete' }
  | { kind: 'paste'; clip: Clip }
  | { kind: 'drop'; dragged: Dragged; copies: boolean }

/** One step of planning. */
export interface CellEdit {
  name: EditName
  change: (shifts: Shifts) => Shifts
}

/** What a deed does where every post is a cell; null: nothing. */
export function editPost(
  { slot, shift: post }: PlanCell,
  deed: CellDeed,
  makeId: MakeId,
): CellEdit | null {
  const id = post?.id ?? null
  switch (deed.kind) {
    case 'add':
      return { name: 'add', change: (now) => addPost(now, slot, EMPTY_CLIP, makeId) }
    case 'paste':
      return { name: 'paste', change: (now) => paste(now, deed.clip, slot, id, makeId) }
    case 'cut':
      return id === null ? null : { name: 'remove', change: (now) => removePost(now, id) }
    case 'delete':
      if (post === null) return null
      // Once empties the post, twice takes it away.
      return post.staffId === null
        ? { name: 'remove', change: (now) => removePost(now, post.id) }
        : { name: 'open', change: (now) => assign(now, post.id, null) }
    case 'drop':
      return dropOnPost(slot, id, deed, makeId)
  }
}

function dropOnPost(
  slot: Slot,
  target: string | null,
  { dragged, copies }: Extract<CellDeed, { kind: 'drop' }>,
  makeId: MakeId,
): CellEdit {
  if (dragged.kind === 'person') {
    return { name: 'assign', change: (now) => place(now, dragged.staffId, slot, target, makeId) }
  }
  if (!copies) {
    return { name: 'move', change: (now) => movePerson(now, dragged.shiftId, slot, target, makeId) }
  }
  return {
    name: 'assign',
    change: (now) => {
      const source = now.find(({ id }) => id === dragged.shiftId)
      return source?.staffId ? place(now, source.staffId, slot, target, makeId) : now
    },
  }
}

/** What a deed does where a person's half-day is a cell: it is about whether `staffId` has a shift then. */
export function editPerson(
  { slot, shift }: PlanCell,
  staffId: string,
  deed: CellDeed,
  makeId: MakeId,
): CellEdit | null {
  switch (deed.kind) {
    case 'cut':
    case 'delete':
      return shift && { name: 'open', change: (now) => assign(now, shift.id, null) }
    case 'drop': {
      const { dragged, copies } = deed
      if (dragged.kind === 'person' || copies) break
      return { name: 'move', change: (now) => giveTo(now, dragged.shiftId, staffId, slot, makeId) }
    }
  }
  return { name: 'assign', change: (now) => place(now, staffId, slot, null, makeId) }
}
