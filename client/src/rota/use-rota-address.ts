import { useState } from 'react'
import { type RotaAddress, readRotaAddress, writeRotaAddress } from './rota-address.ts'

/** What the page shows, and a way to show something else; the address follows. */
export function useRotaAddress(): [RotaAddress, (part: Partial<RotaAddress>) => void] {
  const [address, setAddress] = useState(() => readRotaAddress(location.search))
  const show = (part: Partial<RotaAddress>) => {
    const next = { ...address, ...part }
    setAddress(next)
    history.replaceState(null, '', writeRotaAddress(next))
  }
  return [address, show]
}
