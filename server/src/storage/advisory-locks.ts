/**
 * What is locked in a PostgreSQL beside its tables: all numbers in one place, for two locks with the same number would
 * wait for each other.
 */
export const AdvisoryLock = {
  /** One process at a time brings the tables up to date. */
  migration: 7_019_441,
  /** One transaction at a time changes the rota. */
  rota: 7_019_442,
  /** One process holds the database. */
  process: 7_019_443,
  /** One transaction at a time records what happens. */
  events: 7_019_444,
  /** One transaction at a time gives a member of staff a name. */
  staffNames: 7_019_445,
} as const
