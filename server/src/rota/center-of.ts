import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { MondaySchema } from '@foyer/shared/rota/week-contract.ts'
import type { Request } from 'express'
import { z } from 'zod'
import type { Centers } from '../centers/centers-types.ts'

/** The center that a route's path names. */
export function centerOf(request: Request, centers: Centers): Result<Center> {
  const center = centers.find(String(request.params.center))
  return center === null ? refuse('not-found', 'there is no such center') : succeed(center)
}

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

/** The record that a route's path names; what is no id at all is not found either. */
export function idOf(request: Request, name = 'id'): Result<string> {
  const id = z.uuid().safeParse(request.params[name])
  return id.success ? succeed(id.data) : refuse('not-found')
}
