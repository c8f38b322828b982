import type { Requests } from '@foyer/shared/protocol/messages.ts'
import { chatFeature } from '../chat/chat-feature.ts'
import { Speakers } from '../chat/speakers.ts'
import { doorFeature } from '../door/door-feature.ts'
import type { Doors } from '../door/doors.ts'
import { CenterDuty } from '../duty/center-duty.ts'
import { dutyFeature } from '../duty/duty-feature.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { emotesFeature } from '../emotes/emotes-feature.ts'
import { greetingFeature } from '../greeting/greeting-feature.ts'
import { Greetings } from '../greeting/greetings.ts'
import { handsFeature } from '../hands/hands-feature.ts'
import { lookFeature } from '../look/look-feature.ts'
import { standApartFeature } from '../movement/stand-apart.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { peopleFeature } from '../people/people-feature.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import { countryOf } from '../phones/phone-country.ts'
import { receptionFeature } from '../reception/reception-feature.ts'
import { seatsFeature } from '../seats/seats-feature.ts'
import type { LobbyDeps } from './lobby-deps.ts'

/** The features of one center's lobby, shared by its instances; their hooks are called in this order. */
export function centerFeatures(
  centerId: string,
  deps: LobbyDeps,
  parts: {
    lobbies: Lobbies
    whereabouts: Whereabouts
    doors: Doors
    /** Ends somebody's duty in the other centers. */
    endElsewhere(staffId: string): void
  },
): { features: readonly RoomFeature[]; roster: DutyRoster } {
  const { rota } = deps
  const center = { ...deps, ...parts, centerId, plan: rota.plan }
  const speakers = new Speakers()
  const duty = new CenterDuty({
    ...center,
    presences: rota.presences,
    signOn: rota.signOnOf(centerId),
    unreadHandover: (staffId) => rota.unreadHandover(centerId, staffId),
  })
  const greetings = new Greetings(duty.roster, speakers)
  const name = () => deps.centers.find(centerId)?.name ?? ''
  const country = () => {
    const here = deps.centers.find(centerId)
    return here && countryOf(here, deps.settings().company)
  }
  const features = [
    peopleFeature(),
    dutyFeature(duty, center),
    doorFeature(centerId, parts.doors),
    seatsFeature(),
    standApartFeature(),
    lookFeature(center),
    emotesFeature(),
    handsFeature(center),
    chatFeature({ ...center, speakers }),
    greetingFeature({ ...center, greetings }),
    receptionFeature({ ...center, duty, speakers, greetings, name, country }),
  ] as const
  return { features: features satisfies Complete<typeof features>, roster: duty.roster }
}

type Answered<Feature> = Feature extends { requests: infer Rules } ? keyof Rules : never
/** A request that no feature answers does not compile. */
type Complete<Features extends readonly unknown[]> =
  keyof Requests extends Answered<Features[number]> ? readonly RoomFeature[] : never
