import type { Result } from '@foyer/shared/errors/result.ts'
import { vi } from 'vitest'

/** A request of the page that waits for the test to answer it. */
interface Request {
  /** Method and path, such as `POST /api/auth/sign-in`. */
  what: string
  body: unknown
  answer(result: Result<unknown>): void
}

/** Answers at once to method and path; what is not named waits for the test. */
export type Answers = Readonly<Record<string, (body: unknown) => Result<unknown>>>

/** Stands in for the server's HTTP side until the file's end. Returns what was asked, oldest first. */
export function fakeServer(answers: Answers = {}): Request[] {
  const asked: Request[] = []
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    const what = `${method} ${path}`
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : body
    const { promise, resolve } = Promise.withResolvers<Response>()
    const answer = (result: Result<unknown>) => resolve(responseOf(result))
    asked.push({ what, body: sent, answer })
    const known = answers[what]
    if (known) answer(known(sent))
    return promise
  })
  return asked
}

function responseOf(result: Result<unknown>): Response {
  if (!result.ok) return Response.json(result, { status: 400 })
  return result.value === undefined
    ? new Response(null, { status: 204 })
    : Response.json(result.value)
}
