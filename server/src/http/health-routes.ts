import { succeed } from '@foyer/shared/errors/result.ts'
import { readAlive, readReady } from '@foyer/shared/http/health-endpoints.ts'
import { type Route, route } from './route.ts'

/** Something that has to work before people are let in. */
export type ReadyCheck = () => Promise<unknown>

/** Something that somebody should look into, although people can be let in. */
export type HealthSign = () => Promise<boolean>

/**
 * @param checks by name; one that rejects is not ready
 * @param signs by name; false: there is something to look into
 */
export function createHealthRoutes(
  checks: Record<string, ReadyCheck>,
  signs: Record<string, HealthSign>,
): Route[] {
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
        const seen = await Promise.all(
          Object.entries(signs).map(async ([name, sign]): Promise<[string, boolean]> => {
            return [name, await sign().catch(isNotReady)]
          }),
        )
        return succeed({ ready, ...Object.fromEntries([...entries, ...seen]) })
      },
    }),
  ]
}

const isReady = () => true
const isNotReady = () => false
