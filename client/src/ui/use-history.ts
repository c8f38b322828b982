import { useEffect, useEffectEvent, useRef } from 'react'
import { hasUnsaved, leaveBy } from './unsaved.ts'

/** What an entry of the browser's history says of itself: the how many-th of the page it is. */
interface EntryState {
  at: number
}

/**
 * The places of a page in the browser's history. Back and Forward are asked about changes that are not saved.
 *
 * @param onArrive called when the browser shows another address of the page, also by one that was typed or followed
 * @returns goes to a further address
 */
export function useHistory(onArrive: () => void): (address: string) => void {
  const at = useRef(0)

  const travel = useEffectEvent(() => {
    const there = placeOf(history.state)
    const way = there === null ? 0 : there - at.current
    if (way !== 0 && hasUnsaved()) {
      // The browser is there already: back to what still shows, and on when the question is answered.
      history.go(-way)
      leaveBy(() => history.go(way))
      return
    }
    at.current = there ?? at.current + 1
    mark(at.current)
    onArrive()
  })
  useEffect(() => {
    at.current = placeOf(history.state) ?? 0
    mark(at.current)
    const onTravel = () => travel()
    addEventListener('popstate', onTravel)
    return () => removeEventListener('popstate', onTravel)
  }, [])

  return (address) => {
    at.current += 1
    history.pushState({ at: at.current } satisfies EntryState, '', address)
  }
}

function mark(at: number): void {
  history.replaceState({ at } satisfies EntryState, '')
}

function placeOf(state: unknown): number | null {
  return typeof state === 'object' && state && 'at' in state ? Number(state.at) : null
}
