import type { Body } from '@foyer/shared/navmesh/walking-surface.ts'

/** Most avatars of one lobby instance: far above what a room admits, so that numbers are reused late. */
const CAPACITY = 4096

/** Who must still be told that an avatar changed: one bit for each rate of snapshots. */
export const CHANGED = { near: 1, mid: 2, far: 4, all: 7 } as const

/**
 * Where everybody in a lobby stands: one array for each property, an avatar is its index. Tick and
 * snapshots read thousands of them 20 times a second.
 */
export class Avatars {
  readonly x = new Float32Array(CAPACITY)
  readonly y = new Float32Array(CAPACITY)
  readonly z = new Float32Array(CAPACITY)
  /** The surface's own name of the polygon underfoot, see `Body`. */
  readonly node = new Float64Array(CAPACITY)
  /** Radians. */
  readonly yaw = new Float32Array(CAPACITY)
  readonly action = new Uint8Array(CAPACITY)
  /** Last input sequence used. */
  readonly sequence = new Uint16Array(CAPACITY)
  /** 1: a connection has begun, its first input may have any sequence. */
  readonly anySequence = new Uint8Array(CAPACITY)
  /** Steps that the client may still go right now, and when that was counted (see `apply-inputs.ts`). */
  readonly steps = new Float32Array(CAPACITY)
  readonly stepsAt = new Float64Array(CAPACITY)
  /** Bits of `CHANGED`. */
  readonly changed = new Uint8Array(CAPACITY)
  /** Indices in use, ascending. */
  readonly used: number[] = []
  /** Put somewhere by the server since the last tick: everybody is told, at any distance. */
  readonly placed = new Set<number>()

  private readonly taken = new Uint8Array(CAPACITY)
  private next = 0

  /**
   * A new avatar at `body`; returns its index.
   *
   * @throws when all indices are taken, which the room's limit of people prevents
   */
  add(body: Body, yaw: number): number {
    const index = this.freeIndex()
    this.taken[index] = 1
    this.used.splice(this.positionOf(index), 0, index)
    this.action[index] = 0
    this.sequence[index] = 0
    this.anySequence[index] = 1
    this.steps[index] = 0
    this.stepsAt[index] = Number.NEGATIVE_INFINITY // may walk at once, as after a long rest
    this.place(index, body, yaw)
    return index
  }

  remove(index: number): void {
    this.taken[index] = 0
    this.placed.delete(index)
    this.used.splice(this.positionOf(index), 1)
  }

  /** Puts an avatar somewhere, without a step. */
  place(index: number, body: Body, yaw: number): void {
    this.setBody(index, body)
    this.yaw[index] = yaw
    this.placed.add(index)
  }

  setBody(index: number, body: Body): void {
    this.x[index] = body.x
    this.y[index] = body.y
    this.z[index] = body.z
    this.node[index] = body.node
    this.changed[index] = CHANGED.all
  }

  /** Copies an avatar's place into `body` and returns it. */
  readBody(index: number, body: Body): Body {
    body.x = this.x[index]!
    body.y = this.y[index]!
    body.z = this.z[index]!
    body.node = this.node[index]!
    return body
  }

  turn(index: number, yaw: number): void {
    this.yaw[index] = yaw
    this.changed[index] = CHANGED.all
  }

  act(index: number, action: number): void {
    this.action[index] = action
    this.changed[index] = CHANGED.all
  }

  /** Metres between an avatar and a point, squared. */
  squareDistance(index: number, x: number, z: number): number {
    const dx = this.x[index]! - x
    const dz = this.z[index]! - z
    return dx * dx + dz * dz
  }

  /** Where `index` stands in `used`, or would stand: the first position that is not below it. */
  positionOf(index: number): number {
    let low = 0
    let high = this.used.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.used[middle]! < index) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Goes around all numbers before one is used again, so that late records of a leaver do no harm. */
  private freeIndex(): number {
    for (let tried = 0; tried < CAPACITY; tried++) {
      const index = this.next
      this.next = (this.next + 1) % CAPACITY
      if (this.taken[index] === 0) return index
    }
    throw new Error('All avatar indices of the lobby are taken')
  }
}
