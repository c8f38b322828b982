import { useEffect, useState } from 'react'

/** Milliseconds between two looks at the clock; what is shown has minutes. */
const LOOK = 15_000

/** Milliseconds since 1970, looked at anew a few times a minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK)
    return () => clearInterval(timer)
  }, [])
  return now
}
