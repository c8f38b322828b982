import { STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { encodeInputs, INPUT_SIZE } from '@foyer/shared/movement/movement-codec.ts'
import { readSnapshot } from '@foyer/shared/snapshots/snapshots-codec.ts'
import { enterLobby } from '../../load/enter-lobby.ts'
import type { Reservation } from '../../load/light-client.ts'
import { PROBE_SPOT } from './hall.ts'
import { frameOf, RawClient } from './raw-client.ts'

const HEAD_OF_INPUTS = Buffer.of(17, 1)
const SNAPSHOT = { protocol: 17, channel: 2 }
const ENTERING_AT_ONCE = 8
/** Of the first to enter, so many look out for each other's steps. */
const PROBES = 4

/** Gives somebody a reservation. */
export type ReservationSource = (url: string, probe: boolean) => Promise<Reservation>

export const lobbySeat: ReservationSource = async (url, probe) => {
  const spot = probe ? PROBE_SPOT : undefined
  return enterLobby(url, 'Walker', Math.random, spot)
}
export const plainSeat: ReservationSource = async (url) => {
  const response = await fetch(url)
  return ((await response.json()) as { reservation: Reservation }).reservation
}

interface Walker {
  client: RawClient
  /** A message of one input, filled in anew for each step. */
  frame: Buffer
  heading: number
  sequence: number
  /** When each step was sent, by the low byte of its sequence; of probes only. */
  sentAt: Float64Array | null
  /** Last step of this walker that any other probe has seen. */
  seen: number
  index: number
}

/** Many who walk all the time, cheaply; some of them take the time from a step to its being seen. */
export class Crowd {
  readonly latencies: number[] = []
  private readonly url: string
  private readonly reservation: ReservationSource
  private readonly walkers: Walker[] = []
  private readonly probes: Walker[] = []
  private entered = 0
  private timer: NodeJS.Timeout | undefined

  constructor(url: string, reservation: ReservationSource) {
    this.url = url
    this.reservation = reservation
  }

  get size(): number {
    return this.walkers.length
  }

  async grow(size: number): Promise<void> {
    let wanted = size - this.size
    const enterSome = async () => {
      while (wanted-- > 0) await this.enter()
    }
    await Promise.all(Array.from({ length: ENTERING_AT_ONCE }, enterSome))
  }

  walk(): void {
    let turn = 0
    // A fifth of the walkers each 10 ms: browsers do not step at the same moment either.
    const parts = 5
    this.timer = setInterval(
      () => {
        turn = (turn + 1) % parts
        for (let i = turn; i < this.size; i += parts) step(this.walkers[i]!)
      },
      (STEP_TIME * 1000) / parts,
    )
  }

  /** Bytes and messages that all clients have received so far. */
  received(): { bytes: number; frames: number } {
    let bytes = 0
    let frames = 0
    for (const { client } of this.walkers) {
      bytes += client.bytes
      frames += client.frames
    }
    return { bytes, frames }
  }

  /** How many connections are still there. */
  open(): number {
    return this.walkers.filter(({ client }) => client.open).length
  }

  end(): void {
    clearInterval(this.timer)
    for (const { client } of this.walkers) client.leave()
  }

  private async enter(): Promise<void> {
    const probe = this.entered++ < PROBES && this.reservation === lobbySeat
    const client = new RawClient(this.url, await this.reservation(this.url, probe))
    const walker: Walker = {
      client,
      frame: frameOf(Buffer.concat([HEAD_OF_INPUTS, Buffer.alloc(INPUT_SIZE)])),
      heading: Math.random() * 7,
      sequence: 0,
      sentAt: probe ? new Float64Array(256) : null,
      seen: 0,
      index: -1,
    }
    if (probe) this.probes.push(walker)
    this.walkers.push(walker)
    if (probe) client.onMessage = (message) => this.look(walker, message)
    await client.joined
  }

  /** Reads a probe's message: the own index from the first record (SN7), the other probes' steps from all. */
  private look(walker: Walker, message: Buffer): void {
    if (message[0] !== SNAPSHOT.protocol || message[1] !== SNAPSHOT.channel) return
    const now = performance.now()
    readSnapshot(message.subarray(2), ({ index, acknowledged }) => {
      if (walker.index < 0) walker.index = index
      const other = this.probes.find((probe) => probe.index === index)
      if (other === undefined || other === walker || other.sentAt === null) return
      // Every step up to the acknowledged one is seen now, and counts from when it was sent.
      while (other.seen !== acknowledged && other.seen !== (other.sequence & 255)) {
        other.seen = (other.seen + 1) & 255
        this.latencies.push(now - other.sentAt[other.seen]!)
      }
    })
  }
}

const input = { sequence: 0, dx: 0, dz: 0, yaw: 0, action: 0 }

function step(walker: Walker): void {
  if (!walker.client.open) return
  // Probes walk in small circles, so that they stay near each other.
  walker.heading += walker.sentAt === null ? (Math.random() - 0.5) * 0.5 : 0.3
  walker.sequence = (walker.sequence + 1) & 0xffff
  input.sequence = walker.sequence
  input.dx = Math.cos(walker.heading) * WALK_SPEED * STEP_TIME
  input.dz = Math.sin(walker.heading) * WALK_SPEED * STEP_TIME
  input.yaw = walker.heading
  if (walker.sentAt !== null) walker.sentAt[walker.sequence & 255] = performance.now()
  walker.frame.set(encodeInputs([input]), walker.frame.length - INPUT_SIZE)
  walker.client.sendFrame(walker.frame)
}
