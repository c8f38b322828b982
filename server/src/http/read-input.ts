import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { z } from 'zod'

/** What JSON can hold and PostgreSQL cannot: the character 0, and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** What somebody sent, by its contract; a refusal names the path of the first thing that is wrong. */
export function readInput<T>(value: unknown, contract: z.ZodType<T>): Result<T> {
  const parsed = contract.safeParse(value)
  if (parsed.success) {
    return isStorable(parsed.data)
      ? succeed(parsed.data)
      : refuse('invalid', 'body: a character that cannot be stored')
  }
  const issue = parsed.error.issues[0]!
  return refuse('invalid', `${issue.path.join('.') || 'body'}: ${issue.message}`)
}

/** Whether the database can hold every text of a value. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !UNSTORABLE.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).flat().every(isStorable)
}
