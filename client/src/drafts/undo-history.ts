/** Steps that can be undone; older ones are forgotten. */
const STEPS_MAX = 200

/** A value, the values it had before, and those that were undone. Each step knows what it did. */
export interface UndoHistory<Value, Label> {
  present: Value
  past: readonly { before: Value; label: Label }[]
  future: readonly { after: Value; label: Label }[]
}

export function beginHistory<Value, Label>(present: Value): UndoHistory<Value, Label> {
  return { present, past: [], future: [] }
}

/** A new step. What was undone before it is gone. The same value is no step. */
export function step<Value, Label>(
  history: UndoHistory<Value, Label>,
  label: Label,
  next: Value,
): UndoHistory<Value, Label> {
  if (next === history.present) return history
  const past = [...history.past, { before: history.present, label }].slice(-STEPS_MAX)
  return { present: next, past, future: [] }
}

export function undo<Value, Label>(history: UndoHistory<Value, Label>): UndoHistory<Value, Label> {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    present: last.before,
    past: history.past.slice(0, -1),
    future: [...history.future, { after: history.present, label: last.label }],
  }
}

export function redo<Value, Label>(history: UndoHistory<Value, Label>): UndoHistory<Value, Label> {
  const next = history.future.at(-1)
  if (!next) return history
  return {
    present: next.after,
    past: [...history.past, { before: history.present, label: next.label }],
    future: history.future.slice(0, -1),
  }
}

/** The same steps with another value for each. */
export function mapHistory<Value, Label>(
  { present, past, future }: UndoHistory<Value, Label>,
  map: (value: Value) => Value,
): UndoHistory<Value, Label> {
  return {
    present: map(present),
    past: past.map(({ before, label }) => ({ before: map(before), label })),
    future: future.map(({ after, label }) => ({ after: map(after), label })),
  }
}
