import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { MondaySchema } from '@foyer/shared/time/wall-time.ts'
import type { Request } from 'express'
import { centerOf } from '../centers/center-of.ts'
import type { Centers } from '../centers/centers-types.ts'

/** The center and the week that a route's path names. */
export function weekOf(
  request: Request,
  centers: Centers,
): Result<{ center: Center; monday: string }> {
  const center = centerOf(request, centers)
  if (!center.ok) return center
  const monday = MondaySchema.safeParse(request.params.monday)
  if (!monday.success) return refuse('invalid', `week: ${monday.error.issues[0]!.message}`)
  return succeed({ center: center.value, monday: monday.data })
}
