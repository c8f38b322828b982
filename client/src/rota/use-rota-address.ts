import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { hasUnsaved, leaveBy } from '../ui/unsaved.ts'
import { type RotaAddress, readRotaAddress, writeRotaAddress } from './rota-address.ts'

/** What an entry of the browser's history says of itself. */
interface EntryState {
  /** The how many-th of this page it is. */
  at: number
  /** Weeks were stepped through to it: a run of steps is one entry, so that Back leads to where it began. */
  stepped: boolean
}

/**
 * How something else is shown: by a choice, which Back undoes; by a step to the week beside; or as another view of the
 * same, which is no place to go back to.
 */
export type Showing = 'choice' | 'step' | 'view'

export type ShowRota = (part: Partial<RotaAddress>, how?: Showing) => void

/**
 * What the page shows, as the address says it, and a way to show something else. Back and Forward lead through it: how often
 * they did says when the focus is to follow.
 */
export function useRotaAddress(): [address: RotaAddress, show: ShowRota, travels: number] {
  const [address, setAddress] = useState(() => readRotaAddress(location.search))
  const [travels, setTravels] = useState(0)
  const entry = useRef<EntryState>({ at: 0, stepped: false })

  const show: ShowRota = (part, how = 'choice') =>
    leaveBy(() => {
      const next = { ...address, ...part }
      if (writeRotaAddress(next) === writeRotaAddress(address)) return
      const stepped = how === 'step'
      if (how === 'view' || (stepped && entry.current.stepped)) {
        history.replaceState(entry.current, '', writeRotaAddress(next))
      } else {
        entry.current = { at: entry.current.at + 1, stepped }
        history.pushState(entry.current, '', writeRotaAddress(next))
      }
      setAddress(next)
    })
  const travel = useEffectEvent(() => {
    const there = stateOf(history.state)
    const way = (there ?? entry.current).at - entry.current.at
    // Back at what shows, after the question was opened: nothing is to take its focus.
    if (way === 0 && there !== null) return
    if (way !== 0 && hasUnsaved()) {
      // The browser is there already: back to what still shows, and on when the question is answered.
      history.go(-way)
      leaveBy(() => history.go(way))
      return
    }
    entry.current = there ?? entry.current
    setAddress(readRotaAddress(location.search))
    setTravels((before) => before + 1)
  })
  const arrive = useEffectEvent(() => {
    entry.current = stateOf(history.state) ?? entry.current
    history.replaceState(entry.current, '')
  })
  useEffect(() => {
    arrive()
    const onTravel = () => travel()
    addEventListener('popstate', onTravel)
    return () => removeEventListener('popstate', onTravel)
  }, [])
  return [address, show, travels]
}

function stateOf(state: unknown): EntryState | null {
  return typeof state === 'object' && state && 'stepped' in state ? (state as EntryState) : null
}
