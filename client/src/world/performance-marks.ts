/** Marks of the User Timing API, once each; what they mean for people. */
export type Mark =
  /** The room is drawn for the first time, in rough. */
  | 'foyer:first-frame'
  /** The own avatar stands in it and obeys. */
  | 'foyer:can-walk'

/** Sets a mark the first time; later calls change nothing. */
export function markOnce(mark: Mark): void {
  if (performance.getEntriesByName(mark).length === 0) performance.mark(mark)
}
