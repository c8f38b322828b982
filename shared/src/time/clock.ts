/** Where the time comes from. Passed in, so that tests drive it; nothing in `shared` reads the real one. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}
