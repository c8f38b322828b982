import { Router } from 'express'

/** Something that has to work before people are let in. */
export type ReadyCheck = () => Promise<unknown>

/**
 * `/healthz`: the process answers. `/readyz`: it can also do its work; 503 names what cannot.
 *
 * @param checks by name; one that rejects is not ready
 */
export function createHealthRoutes(checks: Record<string, ReadyCheck>): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => {
    response.json({ alive: true })
  })
  router.get('/readyz', async (_request, response) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]): Promise<[string, boolean]> => {
        return [name, await check().then(isReady, isNotReady)]
      }),
    )
    const ready = entries.every(([, works]) => works)
    response.status(ready ? 200 : 503).json({ ready, ...Object.fromEntries(entries) })
  })
  return router
}

const isReady = () => true
const isNotReady = () => false
