import { useEffect, useEffectEvent, useState } from 'react'
import { leadsAway } from '../ui/leads-away.ts'
import { useHistory } from '../ui/use-history.ts'
import {
  readSettingsAddress,
  type SettingsAddress,
  writeSettingsAddress,
} from './settings-address.ts'

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
  const show = (shown: SettingsAddress) => setShown({ address: shown, hasMoved: true })
  const push = useHistory(() => {
    const shown = readSettingsAddress(location)
    if (writeSettingsAddress(shown) !== writeSettingsAddress(address)) show(shown)
  })

  const go = (next: SettingsAddress) => {
    push(writeSettingsAddress(next))
    show(next)
    scrollTo(0, 0)
  }
  const follow = useEffectEvent((event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || !leadsAway(link, event) || !isSettings(link)) return
    event.preventDefault()
    if (link.pathname !== location.pathname) go(readSettingsAddress(link))
  })
  const arrive = useEffectEvent(() =>
    history.replaceState(history.state, '', writeSettingsAddress(address)),
  )
  useEffect(() => {
    arrive()
    const onClick = (event: MouseEvent) => follow(event)
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  return { address, hasMoved, go }
}

function isSettings({ origin, pathname }: HTMLAnchorElement): boolean {
  return origin === location.origin && /^\/settings(\/|$)/.test(pathname)
}
