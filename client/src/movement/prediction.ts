import { quantiseDisplacement } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { createStepQueue, type WaitingSteps } from './step-queue.ts'

/** Metres on each axis by which a record may differ from the prediction: two of its 4 mm quanta. */
const TOLERANCE = 2 / 256
/** Metres around a place of the server in which the surface is searched for it. */
const PLACE_REACH = 1

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
  /** What the server has not acknowledged, to be sent and replayed. */
  readonly steps: WaitingSteps
  /** Takes one step of wanted displacement, in metres. */
  apply(dx: number, dz: number, yaw: number, action: number): void
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
  const steps = createStepQueue()
  /** Where the server had the body after the last acknowledged step. */
  let settled = { acknowledged: 0, x: start.x, z: start.z }

  function putBody(x: number, z: number): void {
    // Off the surface only when the server runs on another layout: stay, the new one is on its way.
    const found = floor.place(x, z, PLACE_REACH)
    if (found) Object.assign(body, found)
  }

  /** Puts the body at (x, z), replays the waiting steps and tells the difference that this made. */
  function rebase(x: number, z: number): Correction {
    const { x: oldX, y: oldY, z: oldZ } = body
    putBody(x, z)
    for (const one of steps.all) {
      step(floor, body, one.input.dx, one.input.dz)
      one.x = body.x
      one.z = body.z
    }
    return { x: body.x - oldX, y: body.y - oldY, z: body.z - oldZ }
  }

  return {
    body,
    steps,

    apply(wantedX, wantedZ, yaw, action) {
      const dx = quantiseDisplacement(wantedX)
      const dz = quantiseDisplacement(wantedZ)
      step(floor, body, dx, dz)
      steps.add(dx, dz, yaw, action, body)
    },

    reconcile(record) {
      const { x, z, acknowledged } = record
      const used = steps.acknowledge(acknowledged)
      if (used) settled = { acknowledged, x: used.x, z: used.z }
      // Of a step that was forgotten, or from before this seat.
      else if (acknowledged !== settled.acknowledged) return null
      if (near(record, settled)) return null
      settled = { acknowledged, x, z }
      return rebase(x, z)
    },

    resume(place) {
      steps.restart((one) => near(one, place)) // whatever led exactly there was used before the cut
      settled = { acknowledged: 0, x: place.x, z: place.z }
      return rebase(place.x, place.z)
    },

    markEntry() {
      steps.clear()
      settled = { acknowledged: settled.acknowledged, x: body.x, z: body.z }
    },

    changeSurface(next) {
      floor = next
      putBody(body.x, body.z)
    },
  }
}

function near(a: { x: number; z: number }, b: { x: number; z: number }): boolean {
  return Math.abs(a.x - b.x) <= TOLERANCE && Math.abs(a.z - b.z) <= TOLERANCE
}
