import type { Center } from '@foyer/shared/centers/centers-contract.ts'

/** The company's business centers, in memory. 'center-changed' tells of a change. */
export interface Centers {
  /** Null when there is no such center. */
  find(id: string): Center | null
  /** By name. */
  all(): readonly Center[]
}
