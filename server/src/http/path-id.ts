import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Request } from 'express'
import { z } from 'zod'

/** The record that a route's path names; what is no id at all is not found either. */
export function idOf(request: Request, parameter = 'id'): Result<string> {
  const id = z.uuid().safeParse(request.params[parameter])
  return id.success ? succeed(id.data) : refuse('not-found')
}
