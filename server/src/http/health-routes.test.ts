import { readReady } from '@foyer/shared/http/health-endpoints.ts'
import { expect, test } from 'vitest'
import { createHealthRoutes } from './health-routes.ts'
import type { AnyCall, Beside } from './route.ts'

async function ready(...parts: Parameters<typeof createHealthRoutes>) {
  const route = createHealthRoutes(...parts).find(({ endpoint }) => endpoint === readReady)!
  let status = 0
  const beside = { status: (code: number) => (status = code) } as unknown as Beside
  const result = await route.handle({} as AnyCall, beside)
  return { status, value: result.ok && result.value }
}
const works = async () => undefined
const breaks = () => Promise.reject(new Error('away'))

test('a check that fails is not ready', async () => {
  expect(await ready({ database: works, layout: breaks }, {})).toEqual({
    status: 503,
    value: { ready: false, database: true, layout: false },
  })
})

test('what is to be looked into is said, and people are let in all the same', async () => {
  const signs = { events: async () => false, mail: async () => true, unknown: breaks }
  expect(await ready({ database: works }, signs)).toEqual({
    status: 200,
    value: { ready: true, database: true, events: false, mail: true, unknown: false },
  })
})
