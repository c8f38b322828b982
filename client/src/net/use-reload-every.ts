import { useEffect } from 'react'

/** Asks again every so many milliseconds, as long as what shows it is there. */
export function useReloadEvery(reload: () => Promise<void>, milliseconds: number): void {
  useEffect(() => {
    const timer = setInterval(reload, milliseconds)
    return () => clearInterval(timer)
  }, [reload, milliseconds])
}
