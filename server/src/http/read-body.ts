import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Request } from 'express'
import type { z } from 'zod'

/** The request's JSON body by its contract; a refusal names the path of the first thing that is wrong. */
export function readBody<T extends z.ZodType>(request: Request, schema: T): Result<z.infer<T>> {
  const parsed = schema.safeParse(request.body)
  if (parsed.success) return succeed(parsed.data)
  const issue = parsed.error.issues[0]!
  return refuse('invalid', `${issue.path.join('.') || 'body'}: ${issue.message}`)
}
