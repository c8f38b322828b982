/** Metres from an on-duty rep at which a visitor is greeted. */
export const GREETING_DISTANCE = 4
/** Seconds for which a rep counts as talking after the last own line. */
export const TALKING_SECONDS = 20

export interface Greeter {
  id: string
  x: number
  z: number
  /** On duty and available. */
  ready: boolean
  /** Milliseconds since 1970 of the rep's last own line; 0 for none. */
  spokeAt: number
}

/**
 * The rep who greets a visitor at (x, z): the nearest within reach who is ready and not talking; null for
 * nobody. Whether the visitor was greeted already is the caller's business (once per visit).
 */
export function chooseGreeting(
  visitor: { x: number; z: number },
  greeters: Iterable<Greeter>,
  now: number,
): Greeter | null {
  let best: Greeter | null = null
  let bestSquare = GREETING_DISTANCE * GREETING_DISTANCE
  for (const greeter of greeters) {
    if (!greeter.ready || now - greeter.spokeAt < TALKING_SECONDS * 1000) continue
    const dx = greeter.x - visitor.x
    const dz = greeter.z - visitor.z
    const square = dx * dx + dz * dz
    if (square <= bestSquare) {
      best = greeter
      bestSquare = square
    }
  }
  return best
}
