import { MID_RINGS, NEAR_RINGS, ringsBetween } from '@foyer/shared/snapshots/interest.ts'
import { RECORD_SIZE, writeRecord } from '@foyer/shared/snapshots/snapshots-codec.ts'
import { type Avatars, CHANGED } from '../people/avatars.ts'
import { frameSnapshot } from './frame.ts'
import { CELLS, forCellsAround, type InterestGrid, TOLD_RINGS } from './interest-grid.ts'

/** Most records of one message (SN8): 20 messages a second of 116 x 9 bytes are 21 kB. */
export const RECORDS_PER_MESSAGE = 116
/** Of these, kept for the rotation while anything was left out. */
const ROTATION_SHARE = 24

const NOTHING = new Uint8Array(0)

/**
 * Makes the snapshot messages of one lobby, by the rules of `shared/src/snapshots/SPEC.md`. Each tick:
 * `begin`, then `frameFor` once for every cell with receivers in it. `catchUp` at any time after `begin`.
 */
export class SnapshotBuilder {
  private readonly avatars: Avatars
  private readonly grid: InterestGrid
  private tick = 0
  /** Whom the server has put somewhere since the last tick, encoded once (SN6). */
  private placed: Uint8Array = NOTHING
  /** What changed in each cell, encoded once for each rate. */
  private readonly near: Uint8Array[] = new Array<Uint8Array>(CELLS).fill(NOTHING)
  private readonly mid: Uint8Array[] = new Array<Uint8Array>(CELLS).fill(NOTHING)
  private readonly far: Uint8Array[] = new Array<Uint8Array>(CELLS).fill(NOTHING)
  private encoded: number[] = []
  /** By receivers' cell: how many avatars the rotation has yet to send, and the first of the next ones. */
  private readonly owed = new Int32Array(CELLS)
  private readonly nextInRotation = new Uint16Array(CELLS)
  /** By receivers' cell: records of cut rings sent so far, so that another piece comes each time. */
  private readonly pieces = new Uint32Array(CELLS)

  constructor(avatars: Avatars, grid: InterestGrid) {
    this.avatars = avatars
    this.grid = grid
  }

  /** Encodes what changed. The grid is sorted already. */
  begin(): void {
    this.tick = (this.tick + 1) & 0xffff
    this.placed = this.encode([...this.avatars.placed])
    this.avatars.placed.clear()
    for (const cell of this.encoded) {
      this.near[cell] = this.mid[cell] = this.far[cell] = NOTHING
    }
    this.encoded = [...this.grid.occupied]
    for (const cell of this.encoded) {
      const turn = this.tick + cell + (cell >> 5)
      this.near[cell] = this.encodeChanged(cell, CHANGED.near)
      if (turn % 2 === 0) this.mid[cell] = this.encodeChanged(cell, CHANGED.mid)
      if (turn % 4 === 0) this.far[cell] = this.encodeChanged(cell, CHANGED.far)
    }
  }

  /** The message of this tick for everybody in `cell`, or null when nothing is due there. */
  frameFor(cell: number): Buffer | null {
    const rings = this.dueAround(cell)
    const parts = rings.flat()
    let free = RECORDS_PER_MESSAGE - countRecords(parts)
    if (free < 0 || (this.owed[cell]! > 0 && free < ROTATION_SHARE)) {
      this.owed[cell] = this.avatars.used.length
      this.cut(rings, parts, RECORDS_PER_MESSAGE - ROTATION_SHARE, cell)
      free = ROTATION_SHARE
    }
    if (this.owed[cell]! > 0) parts.push(this.encode(this.takeTurns(cell, free)))
    parts.push(this.placed)
    const size = parts.reduce((sum, part) => sum + part.length, 0)
    return size === 0 ? null : frameSnapshot(this.tick, parts, size)
  }

  /**
   * A message for one client alone (SN7): its own avatar, then everybody whom it is told of more often
   * in `cell` than in `from`.
   *
   * @param from the cell that the client was sent messages for until now, or -1 for none: then everybody
   * in the lobby is in it, so that the client also learns who went out of reach meanwhile
   */
  catchUp(index: number, from: number, cell: number): Buffer {
    if (from < 0)
      return this.frameOf([index, ...this.avatars.used.filter((used) => used !== index)])
    const found = [index]
    forCellsAround(cell, (other, rings) => {
      if (rate(rings) <= rate(ringsBetween(from, other))) return
      for (const member of this.grid.membersOf(other)) if (member !== index) found.push(member)
    })
    // What the old cell's rotation owed, the new one's does: this client may have missed it.
    if (this.owed[from]! > 0) this.owed[cell] = this.avatars.used.length
    return this.frameOf(found)
  }

  /** A message of these avatars, moving or not. */
  frameOf(indices: readonly number[]): Buffer {
    const records = this.encode(indices)
    return frameSnapshot(this.tick, [records], records.length)
  }

  /** The encoded changes of the cells around, by ring, nearest first. */
  private dueAround(cell: number): Uint8Array[][] {
    const due: Uint8Array[][] = Array.from({ length: TOLD_RINGS + 1 }, () => [])
    forCellsAround(cell, (other, rings) => {
      const source = rings <= NEAR_RINGS ? this.near : rings <= MID_RINGS ? this.mid : this.far
      if (source[other] !== NOTHING) due[rings]!.push(source[other]!)
    })
    return due
  }

  /** Fills `parts` with the nearest rings, up to `most` records; of the ring that does not fit, one piece. */
  private cut(rings: Uint8Array[][], parts: Uint8Array[], most: number, cell: number): void {
    parts.length = 0
    let left = most
    for (const ring of rings) {
      const records = countRecords(ring)
      if (records > left) {
        const whole = Buffer.concat(ring)
        const start = this.pieces[cell]! % records
        const piece = whole.subarray(start * RECORD_SIZE, (start + left) * RECORD_SIZE)
        parts.push(piece, whole.subarray(0, left * RECORD_SIZE - piece.length))
        this.pieces[cell]! += left
        return
      }
      parts.push(...ring)
      left -= records
    }
  }

  /** Up to `most` avatars whose turn it is in a cell's rotation. */
  private takeTurns(cell: number, most: number): number[] {
    const { used } = this.avatars
    const count = Math.min(most, this.owed[cell]!, used.length)
    const first = this.avatars.positionOf(this.nextInRotation[cell]!)
    const turns = Array.from({ length: count }, (_, i) => used[(first + i) % used.length]!)
    this.nextInRotation[cell] = used[(first + count) % used.length]!
    this.owed[cell]! -= count
    return turns
  }

  private encodeChanged(cell: number, bit: number): Uint8Array {
    const { changed } = this.avatars
    const indices = this.grid.membersOf(cell).filter((index) => (changed[index]! & bit) !== 0)
    for (const index of indices) changed[index]! &= ~bit
    return indices.length === 0 ? NOTHING : this.encode(indices)
  }

  private encode(indices: readonly number[]): Uint8Array {
    const { x, z, yaw, action, sequence } = this.avatars
    const bytes = new Uint8Array(indices.length * RECORD_SIZE)
    const view = new DataView(bytes.buffer)
    let at = 0
    for (const index of indices) {
      record.index = index
      record.x = x[index]!
      record.z = z[index]!
      record.yaw = yaw[index]!
      record.action = action[index]!
      record.acknowledged = sequence[index]!
      at = writeRecord(view, at, record)
    }
    return bytes
  }
}

const record = { index: 0, x: 0, z: 0, yaw: 0, action: 0, acknowledged: 0 }

function countRecords(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0) / RECORD_SIZE
}

/** How often changes that many rings away are told: 3 every tick, 0 never. */
function rate(rings: number): number {
  if (rings <= NEAR_RINGS) return 3
  if (rings <= MID_RINGS) return 2
  return rings <= TOLD_RINGS ? 1 : 0
}
