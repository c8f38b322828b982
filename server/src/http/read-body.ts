import type { Result } from '@foyer/shared/errors/result.ts'
import type { Request } from 'express'
import type { z } from 'zod'
import { readInput } from './read-input.ts'

/** The request's JSON body by its contract. */
export function readBody<T>(request: Request, schema: z.ZodType<T>): Result<T> {
  return readInput(request.body, schema)
}
