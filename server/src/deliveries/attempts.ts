import { HOUR } from '@foyer/shared/time/durations.ts'

/** How often something is tried before it has failed. */
export const ATTEMPTS_MAX = 10

const FIRST = 30_000
const LONGEST = HOUR

/**
 * Milliseconds until the next attempt (NT9): twice as long each time, up to an hour, and a quarter more or less
 * by chance, so that what failed together does not come back together.
 *
 * @param attempts how many there were
 * @param random from 0 up to 1
 */
export function pauseAfter(attempts: number, random: number): number {
  return Math.min(FIRST * 2 ** (attempts - 1), LONGEST) * (0.75 + random / 2)
}
