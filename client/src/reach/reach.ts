import { createStore, type StoreApi } from 'zustand/vanilla'
import { chooseOffer } from './choose-offer.ts'
import type { Pointed, Reachable, ReachCode, ReachThings, Standpoint } from './reachable.ts'

/** Milliseconds between two looks at what is in reach: where one walks is no state that tells of changes. */
const LOOK_EVERY = 300

export interface ReachState {
  /** The best of every kind that is in reach. */
  offers: readonly Reachable[]
  /** The best of all. */
  offer: Reachable | null
}

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

  function look(): void {
    const before = state.getState()
    const offers = [...kinds.values()].flatMap((things) => {
      const near = things.near(body)
      const offered = before.offers.find(({ id }) => near.some((one) => one.id === id))
      return chooseOffer(near, body, offered?.id ?? null) ?? []
    })
    const offer = chooseOffer(offers, body, before.offer?.id ?? null)
    // Who reads the state is told when it says something else, not at every look.
    if (wording(before) !== wording({ offers, offer })) state.setState({ offers, offer })
  }

  const timer = setInterval(look, LOOK_EVERY)

  return {
    state,
    add(kind, things) {
      kinds.set(kind, things)
      look()
      return () => {
        if (kinds.get(kind) === things) kinds.delete(kind)
      }
    },
    act(code) {
      const { offers, offer } = state.getState()
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
  return JSON.stringify([offer?.id, offers.map(({ id, label, note }) => [id, label, note])])
}
