import { useEffect, useState } from 'react'

/** Milliseconds between two looks at the clock where what is shown has minutes. */
const LOOK = 15_000

/** Milliseconds since 1970, looked at anew `every` so many milliseconds. */
export function useNow(every = LOOK): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
