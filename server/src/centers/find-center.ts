import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Centers } from './centers-types.ts'

/** The center of an id that somebody sent. */
export function findCenter(centers: Centers, id: string): Result<Center> {
  const center = centers.find(id)
  return center === null ? refuse('not-found', 'center') : succeed(center)
}
