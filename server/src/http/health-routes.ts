import { succeed } from '@foyer/shared/errors/result.ts'
import { readAlive, readReady } from '@foyer/shared/http/health-endpoints.ts'
import { type Route, route } from './route.ts'

/** Something that has to work before people are let in. */
export type ReadyCheck = () => Promise<unknown>

/** @param checks by name; one that rejects is not ready */
export function createHealthRoutes(checks: Record<string, ReadyCheck>): Route[] {
  return [
    route(readAlive, { handle: () => succeed({ alive: true }) }),
    route(readReady, {
      async handle(_, beside) {
        const entries = await Promise.all(
          Object.entries(checks).map(async ([name, check]): Promise<[string, boolean]> => {
            return [name, await check().then(isReady, isNotReady)]
          }),
        )
        const ready = entries.every(([, works]) => works)
        beside.status(ready ? 200 : 503)
        return succeed({ ready, ...Object.fromEntries(entries) })
      },
    }),
  ]
}

const isReady = () => true
const isNotReady = () => false
