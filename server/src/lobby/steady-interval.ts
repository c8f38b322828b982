/**
 * Calls `work` every `period` milliseconds. Where `setInterval` puts off all later calls when one is late, so that a
 * busy server ticks ever more slowly, this keeps to the beat; beats that are over already are left out.
 *
 * @returns stops it
 */
export function startSteadyInterval(work: () => void, period: number): () => void {
  let due = performance.now()
  let timer: NodeJS.Timeout
  const wait = () => {
    const now = performance.now()
    due = nextBeat(due, now, period)
    timer = setTimeout(beat, due - now)
  }
  const beat = () => {
    wait()
    work()
  }
  wait()
  return () => clearTimeout(timer)
}

/** The first time after `now` that is whole periods after `due`; at least one, for a timer may be early by a moment. */
export function nextBeat(due: number, now: number, period: number): number {
  return due + Math.max(1, Math.ceil((now - due) / period)) * period
}
