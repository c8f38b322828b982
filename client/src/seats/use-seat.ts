import { localise } from '@foyer/shared/i18n/locale.ts'
import { nearestFreeSeat } from '@foyer/shared/seats/seats.ts'
import { useCallback, useEffect, useState } from 'react'
import { useLocale } from '../i18n/use-text.ts'
import { useWalker } from '../movement/walker-context.ts'
import { usePeopleStore } from '../people/people-context.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { useOwnPerson } from '../people/use-people.ts'
import { useSeatStore } from './seat-context.ts'
import type { SeatHere, SeatStore } from './seat-store.ts'

/** Milliseconds between two looks for a seat in reach: where one walks is not in React's state. */
const LOOK_EVERY = 300

/** What one can do about sitting right now. */
export interface SeatChoice {
  /** Sits, so the choice is to get up. */
  seated: boolean
  /** Name of the free seat that is offered; null when there is none in reach. */
  offered: string | null
  /** Sits down on the offered seat, or gets up; nothing when there is neither. */
  sitOrGetUp(): void
}

/** @param reach metres in which a free seat is offered */
export function useSeat(reach: number): SeatChoice {
  const walker = useWalker()
  const seats = useSeatStore()
  const people = usePeopleStore()
  const locale = useLocale()
  const own = useOwnPerson()
  const [offer, setOffer] = useState<SeatHere | null>(null)
  const seated = Boolean(own?.seat)
  const mayOffer = own !== null && !seated && own.look.chair === 'none'

  useEffect(() => {
    if (!mayOffer) return setOffer(null)
    const look = () => setOffer(nearestHere(seats, people, walker, reach))
    look()
    const timer = setInterval(look, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [walker, seats, people, reach, mayOffer])

  const sitOrGetUp = useCallback(() => {
    if (walker.seat) walker.getUp()
    else if (offer) seats.setState({ wanted: offer.id })
  }, [walker, seats, offer])

  return { seated, offered: offer && localise(offer.name, locale), sitOrGetUp }
}

function nearestHere(
  store: SeatStore,
  people: PeopleStore,
  body: { x: number; z: number },
  reach: number,
): SeatHere | null {
  const { seats } = store.getState()
  const taken = new Set([...people.getState().people.values()].map(({ seat }) => seat))
  const nearest = nearestFreeSeat(seats.values(), taken, body, reach)
  return nearest && (seats.get(nearest.id) ?? null)
}
