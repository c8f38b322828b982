import { useStore } from 'zustand'
import { useConnection } from '../net/connection-context.ts'
import { usePeopleStore } from '../people/people-context.ts'
import { notifyRefusal } from '../ui/toast-store.ts'
import { useHandsStore } from './hands-context.ts'
import { isRaised } from './hands-store.ts'

/** Whether the own hand is raised, and what raises or lowers it. */
export function useOwnHand(): { raised: boolean; toggle: () => void } {
  const connection = useConnection()
  const ownId = useStore(usePeopleStore(), (state) => state.ownId)
  const raised = useStore(useHandsStore(), (state) => isRaised(state, ownId))
  const toggle = () => void connection.request('hand', { raised: !raised }).then(notifyRefusal)
  return { raised, toggle }
}
