import { succeed } from '@foyer/shared/errors/result.ts'
import { RetentionSchema } from '@foyer/shared/retention/retention-contract.ts'
import * as endpoints from '@foyer/shared/retention/retention-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import type { RetentionKeeper } from './create-retention.ts'

/** What is set, setting it, and what would go. */
export function createRetentionRoutes(retention: RetentionKeeper): Route[] {
  return [
    route(endpoints.readRetention, { handle: () => succeed(retention.current()) }),
    route(endpoints.changeRetention, {
      body: RetentionSchema,
      handle: ({ actor, body }) => retention.change(body, actor.id),
    }),
    route(endpoints.previewRetention, {
      body: RetentionSchema,
      handle: async ({ body }) => succeed(await retention.preview(body)),
    }),
  ]
}
