import type { Result } from '@foyer/shared/errors/result.ts'
import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { WalkingSurfaces } from '@foyer/shared/navmesh/walking-surface.ts'

/** A published layout with what is made of it. */
export interface PublishedLayout {
  version: number
  /**
   * Names this very content in addresses that are cached for ever: another installation that was once at
   * the same address may have had another layout under the same version.
   */
  key: string
  layout: Layout
  /** Whether its theme is the company's (the main center's) and changes with it; else it is the center's own. */
  followsCompany: boolean
  /** The encoded walking surface, for the clients. */
  navmesh: Uint8Array
  surfaces: WalkingSurfaces
  /** Where one can sit, by the seats' ids. */
  seats: ReadonlyMap<string, SeatPlace>
}

/** Each center's published layout, always a good one. The bus says `layout` when it changes. */
export interface Layouts {
  /** In force in a center; there is always one in a center that there is. */
  current(centerId: string): PublishedLayout
}

/** All published layouts, and the way to publish another. */
export interface LayoutStore extends Layouts {
  /**
   * A version that is in force in some center, or was so just before: a page that is on its way may still ask for it.
   * Null for all others.
   */
  atHand(version: number): PublishedLayout | null
  /** A published version, also an older one; `not-found`, or `layout-broken` when it is not good any more. */
  read(version: number): Promise<Result<PublishedLayout>>
  /**
   * Puts a theme in force in a center: its layout with only that changed becomes a new version. The main center's theme
   * is the company's: every center that follows it gets it too. Refused as `publish` does, as 'conflict' when another
   * version than the one given is in force, and as 'invalid' where the main center is to follow.
   *
   * @param change `theme` null: the center follows the company
   */
  publishTheme(
    centerId: string,
    change: { version: number; theme: unknown },
    publishedBy: string,
  ): Promise<Result<PublishedLayout>>
  /**
   * Puts a document in force in a center as a new version. A new center follows the company's theme; where that is
   * followed, it takes the place of the document's own. A broken one is refused with `layout-broken`, its detail
   * naming the path, and one for another version than the one in force as 'conflict'; nothing changes then.
   *
   * @param of `version` null: whatever is in force, as for a new center
   * @param publishedBy id of the member of staff; null for Foyer itself
   */
  publish(
    centerId: string,
    of: { version: number | null; document: unknown },
    publishedBy: string | null,
  ): Promise<Result<PublishedLayout>>
}
