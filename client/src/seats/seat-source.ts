import { localise } from '@foyer/shared/i18n/locale.ts'
import { distanceToSeat, OFFER_REACH } from '@foyer/shared/seats/seats.ts'
import { useMemo } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { seatTexts } from '../i18n/seats/seat-texts.ts'
import { useWalker } from '../movement/walker-context.ts'
import { usePeopleStore } from '../people/people-context.ts'
import { useOwnPerson } from '../people/use-people.ts'
import type { FloorPlace, Reachable, ReachSource, ReachThings } from '../reach/reachable.ts'
import { useSeatStore } from './seat-context.ts'
import type { SeatHere } from './seat-store.ts'

/** Free seats to sit down on; who sits may get up. */
export const seatSource: ReachSource = {
  id: 'seat',
  useThings(far) {
    const t = useText(seatTexts)
    const locale = useLocale()
    const walker = useWalker()
    const store = useSeatStore()
    const people = usePeopleStore()
    const own = useOwnPerson()
    const seated = Boolean(own?.seat)
    const maySit = own !== null && !seated && own.look.chair === 'none'

    return useMemo((): ReachThings => {
      const reach = far ? Number.POSITIVE_INFINITY : OFFER_REACH
      const free = (): SeatHere[] => {
        const taken = new Set([...people.getState().people.values()].map(({ seat }) => seat))
        return [...store.getState().seats.values()].filter(({ id }) => !taken.has(id))
      }
      const sitDown = (id: string) => () => store.setState({ wanted: id })
      const seatThing = (seat: SeatHere): Reachable => {
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
      const getUp = (body: FloorPlace): Reachable => ({
        id: 'seat own',
        at: body,
        reach,
        label: t('sit.up'),
        news: '',
        code: 'KeyX',
        run: () => walker.getUp(),
      })
      return {
        near(body) {
          if (seated) return [getUp(body)]
          return maySit ? free().map(seatThing) : []
        },
        pointedAt({ what, id, x, z }) {
          if (what !== 'item') return null
          const ofItem = ({ id: seatId }: SeatHere) => seatId.startsWith(`${id}/`)
          // Where all are taken the room says so.
          const all = [...store.getState().seats.values()].filter(ofItem)
          const seats = free().filter(ofItem)
          const [nearest] = (seats.length > 0 ? seats : all).toSorted(
            (a, b) => distanceToSeat(a, { x, z }) - distanceToSeat(b, { x, z }),
          )
          return nearest ? sitDown(nearest.id) : null
        },
      }
    }, [t, locale, walker, store, people, seated, maySit, far])
  },
}
