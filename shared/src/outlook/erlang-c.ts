/** What is asked in a stretch of time, and who answers. */
export interface Demand {
  perHour: number
  /** Mean seconds that answering takes. */
  handleSeconds: number
  /** Conversations that can be held at once: people, or people times what each holds at once. */
  agents: number
  /** Seconds within which somebody should be greeted. */
  withinSeconds: number
}

export interface Service {
  /** Erlangs: conversations that would go on at once if nobody had to wait. */
  load: number
  /** Chance of having to wait. */
  waits: number
  /** Share of those who are greeted in time. */
  greeted: number
  /** Mean seconds of waiting; infinite when more is asked than can be answered. */
  meanWait: number
  /** Share of the time in which an agent is busy. */
  occupancy: number
}

/**
 * Erlang C (SPEC R41): how long visitors wait who ask at random and do not give up. Since some do give up, it rather
 * asks for too many agents than too few. The blocking chance B is built up one agent at a time.
 */
export function erlangC({ perHour, handleSeconds, agents, withinSeconds }: Demand): Service {
  const load = (perHour * handleSeconds) / 3600
  if (agents <= load) return { load, waits: 1, greeted: 0, meanWait: Infinity, occupancy: 1 }
  let blocked = 1
  for (let n = 1; n <= agents; n++) blocked = (load * blocked) / (n + load * blocked)
  const occupancy = load / agents
  const waits = blocked / (1 - occupancy + occupancy * blocked)
  const spare = agents - load
  return {
    load,
    waits,
    greeted: 1 - waits * Math.exp((-spare * withinSeconds) / handleSeconds),
    meanWait: (waits * handleSeconds) / spare,
    occupancy,
  }
}
