import { type Refusal, refuse } from './result.ts'

/**
 * Whether what is about to be replaced is what was read: 'conflict' when somebody else has changed it since, so that no
 * save overwrites what its author never saw.
 *
 * @param stored the version that is in force
 * @param read the version that the caller began with
 */
export function checkVersion(stored: number, read: number): Refusal | null {
  if (stored === read) return null
  const refusal = refuse(
    'conflict',
    `somebody else has changed it: this is version ${stored} by now`,
  )
  return { ...refusal, stored: { version: stored } }
}
