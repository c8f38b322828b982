import { createStore, type StoreApi } from 'zustand/vanilla'
import { chooseOffer } from './choose-offer.ts'
import type { Pointed, Reachable, ReachCode, ReachThings, Standpoint } from './reachable.ts'

/** Milliseconds between two looks at what is in reach: where one walks is no state that tells of changes. */
const LOOK_EVERY = 300

/** The best of a kind. */
interface Offer extends Reachable {
  kind: string
}

export interface ReachState {
  /** The best of every kind that is in reach, in the order in which the kinds came first. */
  offers: readonly Offer[]
  /** The best of all. */
  offer: Offer | null
}

const NOTHING: ReachThings = { near: () => [] }

/** All that offers an action to the own avatar where it stands. */
export interface Reach {
  state: StoreApi<ReachState>
  /** Adds a kind of things. Returns the way to take it away. */
  add(kind: string, things: ReachThings): () => void
  /** Does what is offered, or the best of what has that key. */
  act(code?: ReachCode): void
  /** What pointing at something means; null for nothing. */
  pointedAt(pointed: Pointed): (() => void) | null
  close(): void
}

/** @param body where the own avatar stands: read at every look */
export function createReach(body: Readonly<Standpoint>): Reach {
  const kinds = new Map<string, ReachThings>()
  const state = createStore<ReachState>(() => ({ offers: [], offer: null }))

  /** What is in reach now, which may read as before and yet stand elsewhere. */
  function look(): ReachState {
    const before = state.getState()
    const offers = [...kinds].flatMap(([kind, things]): Offer[] => {
      const near = things.near(body)
      const offered = before.offers.find(({ id }) => near.some((one) => one.id === id))
      const best = chooseOffer(near, body, offered?.id ?? null)
      return best ? [{ ...best, kind }] : []
    })
    return { offers, offer: chooseOffer(offers, body, before.offer?.id ?? null) }
  }

  const timer = setInterval(() => {
    const now = look()
    // Who reads the state is told when it says something else, not at every look.
    if (wording(state.getState()) !== wording(now)) state.setState(now)
  }, LOOK_EVERY)

  return {
    state,
    add(kind, things) {
      kinds.set(kind, things)
      // What it does may be another thing also where it reads the same.
      state.setState(look())
      return () => {
        // The kind keeps its place in the order for what comes after these.
        if (kinds.get(kind) === things) kinds.set(kind, NOTHING)
      }
    },
    act(code) {
      const { offers, offer } = look()
      const meant = code
        ? chooseOffer(
            offers.filter((one) => one.code === code),
            body,
            offer?.id ?? null,
          )
        : offer
      meant?.run?.()
    },
    pointedAt(pointed) {
      for (const things of kinds.values()) {
        const run = things.pointedAt?.(pointed)
        if (run) return run
      }
      return null
    },
    close: () => clearInterval(timer),
  }
}

function wording({ offers, offer }: ReachState): string {
  return JSON.stringify([
    offer?.id,
    offers.map(({ id, label, note, news }) => [id, label, note, news]),
  ])
}
