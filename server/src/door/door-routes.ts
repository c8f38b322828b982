import type { Door } from '@foyer/shared/door/door-contract.ts'
import { readDoor, readDoors } from '@foyer/shared/door/door-endpoints.ts'
import { sortElsewhere } from '@foyer/shared/door/sort-elsewhere.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import type { Centers } from '../centers/centers-types.ts'
import { type Beside, type Route, route } from '../http/route.ts'
import type { Doors } from './doors.ts'

/** So that a busy page asks seldom. */
const SECONDS_KEPT = 5

/** What the doors say, for everybody and for every site: a company shows it on its own page. */
export function createDoorRoutes(doors: Doors, centers: Centers): Route[] {
  return [
    route(readDoors, {
      handle({ languages }, beside) {
        openToEverySite(beside)
        const all = centers.all().flatMap(({ id }) => doors.read(id) ?? [])
        return succeed(all.map((door) => inOrder(door, languages)))
      },
    }),
    route(readDoor, {
      handle({ params, languages }, beside) {
        openToEverySite(beside)
        const door = doors.read(params.center)
        return door === null ? refuse('not-found', 'center') : succeed(inOrder(door, languages))
      },
    }),
  ]
}

function openToEverySite(beside: Beside): void {
  beside.set({
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': `public, max-age=${SECONDS_KEPT}`,
    Vary: 'Accept-Language',
  })
}

/** With the open centers in the order of the reader's languages. */
function inOrder(door: Door, languages: readonly string[]): Door {
  return { ...door, elsewhere: sortElsewhere(door.elsewhere, chooseLocale(languages)) }
}
