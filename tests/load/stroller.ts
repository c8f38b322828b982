import { yawOf } from '@foyer/shared/math/angle.ts'
import { RUN_SPEED, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import type { MovementInput } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'
import type { Floor } from './read-floor.ts'

/** Metres from a corner of the path at which it counts as reached. */
const REACHED = 0.25
/** Steps after which a goal is given up: something is in the way. */
const PATIENCE = 600
/** Steps that a visitor stands before walking on: 1 to 6 s. */
const PAUSE = { least: 20, more: 100 }

/** Where a simulated visitor wants to go: from goal to goal by path-finding, with pauses. */
export class Stroller {
  private readonly floor: Floor
  private readonly random: () => number
  private readonly body: Body
  private readonly speed: number
  private path: FloorPoint[] = []
  private pause = 0
  private left = 0
  private sequence = 0

  constructor(floor: Floor, at: { x: number; z: number }, random: () => number) {
    this.floor = floor
    this.random = random
    this.body = floor.surface.place(at.x, at.z, 4) ?? { ...floor.goals[0]!, node: 0 }
    this.speed = random() < 0.1 ? RUN_SPEED : WALK_SPEED
  }

  /** The input of the next step, or null while standing. */
  next(): MovementInput | null {
    if (this.pause > 0) {
      this.pause--
      return null
    }
    const corner = this.path[0]
    if (corner === undefined || this.left-- <= 0) {
      this.chooseGoal()
      return null
    }
    const dx = corner.x - this.body.x
    const dz = corner.z - this.body.z
    const distance = Math.hypot(dx, dz)
    if (distance < REACHED) {
      this.path.shift()
      if (this.path.length === 0) this.pause = PAUSE.least + Math.floor(this.random() * PAUSE.more)
    }
    const length = Math.min(distance, this.speed * STEP_TIME)
    const scale = distance === 0 ? 0 : length / distance
    step(this.floor.surface, this.body, dx * scale, dz * scale)
    this.sequence = (this.sequence + 1) & 0xffff
    return {
      sequence: this.sequence,
      dx: dx * scale,
      dz: dz * scale,
      yaw: yawOf(dx, dz),
      action: 0,
    }
  }

  private chooseGoal(): void {
    const goal = this.floor.goals[Math.floor(this.random() * this.floor.goals.length)]!
    this.path = this.floor.surface.findPath(this.body, goal) ?? []
    this.left = PATIENCE
  }
}
