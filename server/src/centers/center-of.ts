import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Request } from 'express'
import type { Centers } from './centers-types.ts'

/** The center that a route's path names. */
export function centerOf(request: Request, centers: Centers): Result<Center> {
  const center = centers.find(String(request.params.center))
  return center === null ? refuse('not-found', 'center') : succeed(center)
}
