import type { RaisedHand } from '@foyer/shared/hands/hands-contract.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface HandsState {
  /** The first first. */
  hands: readonly RaisedHand[]
}

export type HandsStore = StoreApi<HandsState>

export function createHandsStore(): HandsStore {
  return createStore<HandsState>(() => ({ hands: [] }))
}

/** With a hand that was raised. Told of twice, it stays where it was. */
export function withHand({ hands }: HandsState, hand: RaisedHand): HandsState {
  if (hands.some(({ personId }) => personId === hand.personId)) return { hands }
  return { hands: [...hands, hand] }
}

export function withoutHand({ hands }: HandsState, personId: string): HandsState {
  return { hands: hands.filter((hand) => hand.personId !== personId) }
}

export function isRaised({ hands }: HandsState, personId: string): boolean {
  return hands.some((hand) => hand.personId === personId)
}
