import { MAX_STEP } from '@foyer/shared/movement/constants.ts'
import type { MovementInput } from '@foyer/shared/movement/movement-codec.ts'
import { quantiseDisplacement } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/** Metres on each axis by which a record may differ from the prediction: two of its 4 mm quanta. */
const TOLERANCE = 2 / 256
/** Metres around a place of the server in which the surface is searched for it. */
const PLACE_REACH = 1
/**
 * Steps that are kept while the server does not answer: 20 s. Older ones are forgotten, and the walker is
 * put where the server says when it comes back.
 */
const KEPT_STEPS = 400

/** A step that the server has not acknowledged, and where it led. */
interface PendingStep {
  input: MovementInput
  /** Whether it was handed out for sending. */
  sent: boolean
  x: number
  z: number
}

/** How the body was moved by a correction: new place minus old, metres. */
export interface Correction {
  x: number
  y: number
  z: number
}

/**
 * The own body, ahead of the server: every step is applied at once and kept until the server has used it.
 * When the server's record differs, the body goes back to the record and the newer steps are replayed.
 */
export interface Prediction {
  readonly body: Readonly<Body>
  /** Steps that the server has not acknowledged. */
  readonly waiting: number
  /** Takes one step of wanted displacement, in metres. */
  apply(dx: number, dz: number, yaw: number, action: number): void
  /** The oldest steps that were not sent yet, at most `most`. */
  peekUnsent(most: number): MovementInput[]
  /** How many steps were not sent yet. */
  readonly unsent: number
  /** Says the unsent steps in as few as possible, to catch up with a server that could not be reached. */
  joinUnsent(): void
  /** The oldest `count` unsent steps are on their way now. */
  markSent(count: number): void
  /**
   * The own record of a snapshot: `acknowledged` is the low byte of the last sequence that the server used.
   * Returns how far the body was corrected, null for not at all.
   */
  reconcile(record: { x: number; z: number; acknowledged: number }): Correction | null
  /**
   * The server has the body at a place, after joining and after a cut. Steps that it has not used are
   * replayed from there, numbered from 1 and unsent: the server counts anew for every connection.
   */
  resume(place: { x: number; z: number }): Correction
  /** From now on steps are counted as newer than what an entry request says in `at`. */
  markEntry(): void
  /** Another floor, after a layout was published. */
  changeSurface(surface: WalkingSurface): void
}

/** A prediction of the body that stands at `start`, which is not kept. */
export function createPrediction(surface: WalkingSurface, start: Body): Prediction {
  let floor = surface
  const body: Body = { ...start }
  let pending: PendingStep[] = []
  let sequence = 0
  /** Where the server had the body after the last acknowledged step. */
  let settled = { acknowledged: 0, x: start.x, z: start.z }

  function walk(input: MovementInput): PendingStep {
    step(floor, body, input.dx, input.dz)
    return { input, sent: false, x: body.x, z: body.z }
  }

  /** Steps are sent in order: what is unsent is a tail of what is pending. */
  function firstUnsent(): number {
    const first = pending.findIndex((one) => !one.sent)
    return first < 0 ? pending.length : first
  }

  function putBody(x: number, z: number): void {
    // Off the surface only when the server runs on another layout: stay, the new one is on its way.
    const found = floor.place(x, z, PLACE_REACH)
    if (found) Object.assign(body, found)
  }

  /** Puts the body at (x, z), replays the pending steps and tells the difference that this made. */
  function rebase(x: number, z: number): Correction {
    const { x: oldX, y: oldY, z: oldZ } = body
    putBody(x, z)
    for (const one of pending) {
      step(floor, body, one.input.dx, one.input.dz)
      one.x = body.x
      one.z = body.z
    }
    return { x: body.x - oldX, y: body.y - oldY, z: body.z - oldZ }
  }

  return {
    body,
    get waiting() {
      return pending.length
    },

    get unsent() {
      return pending.length - firstUnsent()
    },

    joinUnsent() {
      const first = firstUnsent()
      sequence -= pending.length - first
      const joined = joinSteps(pending.slice(first))
      for (const one of joined) one.input = { ...one.input, sequence: ++sequence & 0xffff }
      sequence &= 0xffff
      pending = [...pending.slice(0, first), ...joined]
    },

    apply(dx, dz, yaw, action) {
      sequence = (sequence + 1) & 0xffff
      const wanted = { dx: quantiseDisplacement(dx), dz: quantiseDisplacement(dz) }
      pending.push(walk({ sequence, ...wanted, yaw, action }))
      if (pending.length > KEPT_STEPS) pending.shift()
    },

    peekUnsent(most) {
      const first = firstUnsent()
      return pending.slice(first, first + most).map((one) => one.input)
    },

    markSent(count) {
      const first = firstUnsent()
      for (const one of pending.slice(first, first + count)) one.sent = true
    },

    reconcile(record) {
      // Steps are used in order, so the oldest with that low byte is meant.
      const used = pending.findIndex(
        (one) => one.sent && (one.input.sequence & 255) === record.acknowledged,
      )
      const at = pending[used]
      if (at) {
        pending = pending.slice(used + 1)
        settled = { acknowledged: record.acknowledged, x: at.x, z: at.z }
      } else if (record.acknowledged !== settled.acknowledged) {
        return null // of a step that was forgotten, or from before this seat
      }
      if (near(record, settled)) return null
      settled = { acknowledged: record.acknowledged, x: record.x, z: record.z }
      return rebase(record.x, record.z)
    },

    resume(place) {
      // Whatever led exactly there was used before the cut.
      const used = pending.findLastIndex((one) => near(one, place))
      pending = joinSteps(pending.slice(used + 1))
      sequence = 0
      for (const one of pending) one.input = { ...one.input, sequence: ++sequence }
      settled = { acknowledged: 0, x: place.x, z: place.z }
      return rebase(place.x, place.z)
    },

    markEntry() {
      pending = []
      settled = { acknowledged: settled.acknowledged, x: body.x, z: body.z }
    },

    changeSurface(next) {
      floor = next
      putBody(body.x, body.z)
    },
  }
}

/**
 * The same way in fewer steps: neighbours are joined while together they are no further than one step may
 * go. After seconds of walking before the connection stands, the server would drop most of them otherwise.
 */
function joinSteps(steps: readonly PendingStep[]): PendingStep[] {
  const joined: PendingStep[] = []
  for (const one of steps) {
    const last = joined.at(-1)
    const dx = one.input.dx + (last?.input.dx ?? 0)
    const dz = one.input.dz + (last?.input.dz ?? 0)
    if (last && Math.hypot(dx, dz) <= MAX_STEP) {
      Object.assign(last, { input: { ...one.input, dx, dz }, x: one.x, z: one.z })
    } else {
      joined.push({ ...one, sent: false })
    }
  }
  return joined
}

function near(a: { x: number; z: number }, b: { x: number; z: number }): boolean {
  return Math.abs(a.x - b.x) <= TOLERANCE && Math.abs(a.z - b.z) <= TOLERANCE
}
