import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { leadsAway } from '../ui/leads-away.ts'
import { hasUnsaved, leaveBy } from '../ui/unsaved.ts'
import {
  readSettingsAddress,
  type SettingsAddress,
  writeSettingsAddress,
} from './settings-address.ts'

/** What an entry of the browser's history says of itself: the how many-th page of the settings it is. */
interface EntryState {
  at: number
}

/**
 * What of the settings shows, as the address says it: links between its pages are followed without loading anew, and Back
 * and Forward are asked about changes that are not saved.
 */
export function useSettingsAddress(): {
  address: SettingsAddress
  /** Whether another page was shown before. */
  hasMoved: boolean
  go: (address: SettingsAddress) => void
} {
  const [{ address, hasMoved }, setShown] = useState(() => ({
    address: readSettingsAddress(location),
    hasMoved: false,
  }))
  const at = useRef(0)
  const show = (shown: SettingsAddress) => setShown({ address: shown, hasMoved: true })

  const go = (next: SettingsAddress) => {
    at.current += 1
    history.pushState({ at: at.current } satisfies EntryState, '', writeSettingsAddress(next))
    show(next)
    scrollTo(0, 0)
  }
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !leadsAway(link, event) || !isSettings(link)) return
    event.preventDefault()
    if (link.pathname !== location.pathname) go(readSettingsAddress(link))
  })
  const travel = useEffectEvent(() => {
    const there = placeOf(history.state) ?? at.current
    const way = there - at.current
    if (way !== 0 && hasUnsaved()) {
      // The browser is there already: back to what still shows, and on when the question is answered.
      history.go(-way)
      leaveBy(() => history.go(way))
      return
    }
    at.current = there
    const shown = readSettingsAddress(location)
    if (writeSettingsAddress(shown) !== writeSettingsAddress(address)) show(shown)
  })
  const arrive = useEffectEvent(() => {
    at.current = placeOf(history.state) ?? 0
    history.replaceState({ at: at.current }, '', writeSettingsAddress(address))
  })
  useEffect(() => {
    arrive()
    const onClick = (event: MouseEvent) => follow(event)
    const onTravel = () => travel()
    document.addEventListener('click', onClick)
    addEventListener('popstate', onTravel)
    return () => {
      document.removeEventListener('click', onClick)
      removeEventListener('popstate', onTravel)
    }
  }, [])
  return { address, hasMoved, go }
}

function placeOf(state: unknown): number | null {
  return typeof state === 'object' && state && 'at' in state ? Number(state.at) : null
}

function isSettings({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && /^\/settings(\/|$)/.test(pathname)
}
