import { type Locale, localise } from '@foyer/shared/i18n/locale.ts'
import { distanceToSeat, OFFER_REACH } from '@foyer/shared/seats/seats.ts'
import { useMemo } from 'react'
import { useLocale } from '../i18n/use-text.ts'
import { useWalker } from '../movement/walker-context.ts'
import { usePeopleStore } from '../people/people-context.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { useOwnPerson } from '../people/use-people.ts'
import type { Reachable, ReachSource, ReachThings } from '../reach/reachable.ts'
import { useSeatStore } from './seat-context.ts'
import type { SeatHere, SeatStore } from './seat-store.ts'
import { seatTexts } from './seat-texts.ts'

/** Metres beyond its reach that a seat is still looked at: what was offered is held a little longer. */
const AROUND = 1

/** Free seats to sit down on; who sits may get up. */
export const seatSource: ReachSource = {
  id: 'seat',
  useThings(far) {
    const locale = useLocale()
    const walker = useWalker()
    const seats = useSeatStore()
    const people = usePeopleStore()
    const own = useOwnPerson()
    const seated = Boolean(own?.seat)
    const maySit = own !== null && own.look.chair === 'none'
    return useMemo(
      () =>
        seated
          ? getUpThings(locale, () => walker.getUp())
          : seatThings({ locale, seats, people, maySit, far }),
      [locale, walker, seats, people, seated, maySit, far],
    )
  },
}

function getUpThings(locale: Locale, run: () => void): ReachThings {
  const label = seatTexts(locale)('sit.up')
  return {
    near: ({ x, z }) => [
      { id: 'seat own', at: { x, z }, reach: 0, label, news: '', code: 'KeyX', run },
    ],
  }
}

interface SeatParts {
  locale: Locale
  seats: SeatStore
  people: PeopleStore
  /** Nobody sits down from a wheelchair. */
  maySit: boolean
  far: boolean
}

/** The seats to somebody who does not sit. */
export function seatThings({ locale, seats, people, maySit, far }: SeatParts): ReachThings {
  const t = seatTexts(locale)
  const reach = far ? Number.POSITIVE_INFINITY : OFFER_REACH
  const all = () => [...seats.getState().seats.values()]
  const sitDown = (id: string) => () => seats.setState({ wanted: id })

  function free(of: readonly SeatHere[]): SeatHere[] {
    const taken = new Set([...people.getState().people.values()].map(({ seat }) => seat))
    return of.filter(({ id }) => !taken.has(id))
  }

  function offered(seat: SeatHere): Reachable {
    const what = localise(seat.name, locale)
    return {
      id: `seat ${seat.id}`,
      at: seat,
      reach,
      label: t('sit.down.on', { what }),
      news: t('sit.free', { what }),
      code: 'KeyX',
      run: sitDown(seat.id),
    }
  }

  return {
    near: (body) =>
      maySit
        ? free(all().filter((seat) => distanceToSeat(seat, body) <= reach + AROUND)).map(offered)
        : [],
    pointedAt({ what, id, x, z }) {
      if (what !== 'item') return null
      const ofItem = all().filter((seat) => seat.id.startsWith(`${id}/`))
      const freeOfItem = free(ofItem)
      // Where all are taken the room says so.
      const [nearest] = (freeOfItem.length > 0 ? freeOfItem : ofItem).toSorted(
        (a, b) => distanceToSeat(a, { x, z }) - distanceToSeat(b, { x, z }),
      )
      return nearest ? sitDown(nearest.id) : null
    },
  }
}
