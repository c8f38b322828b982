import { type Actor, can } from '@foyer/shared/access/can.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { OfCenter } from '@foyer/shared/http/of-center.ts'
import { Versioned } from '@foyer/shared/http/versioned.ts'
import type { LayoutDocument } from '@foyer/shared/layout/layout-contract.ts'
import * as endpoints from '@foyer/shared/layout/layout-endpoints.ts'
import { refuseLayout } from '@foyer/shared/layout/validate-layout.ts'
import type { CenterTheme, Theme } from '@foyer/shared/theme/theme-contract.ts'
import { publishTheme, readTheme } from '@foyer/shared/theme/theme-endpoints.ts'
import { z } from 'zod'
import type { Centers } from '../centers/centers-types.ts'
import { findCenter } from '../centers/find-center.ts'
import type { LastSaves } from '../http/last-saves.ts'
import { type Beside, type Route, route } from '../http/route.ts'
import type { LayoutStore, PublishedLayout } from './layout-types.ts'

/** Of an address with the content's key. */
const FOR_EVER = 'public, max-age=31536000, immutable'

const Version = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
})
const Keyed = z.object({ key: z.string().optional() })

/**
 * Which layout is in force in a center, each version's document and walking surface, and publishing. Everybody
 * may read what everybody in a lobby sees.
 */
export function createLayoutRoutes(deps: {
  layouts: LayoutStore
  saves: LastSaves
  centers: Centers
  /** Whether there is an uploaded image at a path of this site. */
  hasImage(path: string): Promise<boolean>
}): Route[] {
  const { layouts, saves, centers, hasImage } = deps
  const centerOf = ({ center = MAIN_CENTER }: { center?: string | undefined }) =>
    findCenter(centers, center)

  /** Older versions are for those who publish: what was taken down, or never meant for all, is nobody else's. */
  async function read(version: number, actor: Actor): Promise<Result<PublishedLayout>> {
    if (can(actor, 'layout-publish')) return layouts.read(version)
    const known = layouts.atHand(version)
    return known === null ? refuse('not-found') : succeed(known)
  }

  return [
    route(endpoints.readCurrentLayout, {
      query: OfCenter,
      handle({ query }) {
        const center = centerOf(query)
        if (!center.ok) return center
        const { version, key } = layouts.current(center.value.id)
        return succeed({ version, key })
      },
    }),
    route(endpoints.readLayout, {
      params: Version,
      query: Keyed,
      async handle({ actor, params, query }, beside) {
        const published = await read(params.version, actor)
        if (!published.ok) return published
        letCache(beside, query, published.value)
        return succeed(published.value.layout)
      },
    }),
    route(endpoints.readNavmesh, {
      params: Version,
      query: Keyed,
      async handle({ actor, params, query }, beside) {
        const published = await read(params.version, actor)
        if (!published.ok) return published
        letCache(beside, query, published.value)
        return succeed(published.value.navmesh)
      },
    }),
    route(endpoints.publishLayout, {
      query: OfCenter,
      // Publishing checks it by all of its rules and names the path of what is wrong.
      body: Versioned.extend({ document: z.custom<LayoutDocument>() }),
      async handle({ actor, query, body }) {
        const center = centerOf(query)
        if (!center.ok) return center
        const published = await saves.follow(`layout:${center.value.id}`, actor.id, () =>
          layouts.publish(center.value.id, body, actor.id),
        )
        return published.ok ? succeed({ version: published.value.version }) : published
      },
    }),
    route(readTheme, {
      query: OfCenter,
      handle({ query }) {
        const center = centerOf(query)
        return center.ok ? succeed(themeOf(layouts.current(center.value.id))) : center
      },
    }),
    route(publishTheme, {
      query: OfCenter,
      // The theme itself is checked with the layout that it becomes part of.
      body: Versioned.extend({ theme: z.custom<Theme>(isObject).nullable() }),
      async handle({ actor, query, body }) {
        const center = centerOf(query)
        if (!center.ok) return center
        const logo = body.theme?.logo
        if (logo !== undefined && !(await hasImage(String(logo)))) {
          return refuseLayout(['theme.logo: must be the path of an uploaded image'])
        }
        const published = await saves.follow(`layout:${center.value.id}`, actor.id, () =>
          layouts.publishTheme(center.value.id, body, actor.id),
        )
        return published.ok ? succeed(themeOf(published.value)) : published
      },
    }),
  ]
}

/** For ever under `?key=`; asked again every time, and answered by 304 when unchanged, without it. */
function letCache(
  beside: Beside,
  query: { key?: string | undefined },
  { key }: PublishedLayout,
): void {
  beside.set('Cache-Control', query.key === key ? FOR_EVER : 'no-cache')
}

function themeOf({ version, followsCompany, layout }: PublishedLayout): CenterTheme {
  return { ...layout.theme, version, followsCompany }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
