import { cellOf, outOfInterest } from '@foyer/shared/snapshots/interest.ts'
import {
  type AvatarRecord,
  RECORD_SIZE,
  readSnapshot,
} from '@foyer/shared/snapshots/snapshots-codec.ts'
import { expect, test } from 'vitest'
import { Avatars } from '../people/avatars.ts'
import { RECORDS_PER_MESSAGE, SnapshotBuilder } from './build-snapshots.ts'
import { InterestGrid } from './interest-grid.ts'
import {
  createReceiver,
  type Receiver,
  SLOW_BYTES,
  SLOW_SECONDS,
  sendSnapshots,
} from './send-snapshots.ts'

/** A client that keeps to the SPEC, on a wire that the test can stop. */
class Viewer {
  ready = true
  queued = 0
  messages: number[] = []
  readonly seen = new Map<number, AvatarRecord>()
  readonly index: number
  constructor(index: number) {
    this.index = index
  }

  write(frame: Buffer): void {
    let records = 0
    const tick = readSnapshot(recordsOf(frame), (record) => {
      this.seen.set(record.index, { ...record })
      records++
    })
    expect(tick).not.toBeNull()
    this.messages.push(records)
    const own = this.seen.get(this.index)
    if (own === undefined) return
    for (const [index, { x, z }] of this.seen) {
      if (outOfInterest(cellOf(own.x, own.z), cellOf(x, z))) this.seen.delete(index)
    }
  }
}

/** Tick and records of a frame, without its header and the room's head. */
function recordsOf(frame: Buffer): Buffer {
  const header = frame[1]! < 126 ? 2 : frame[1] === 126 ? 4 : 10
  return frame.subarray(header + 2)
}

/** mulberry32: a small seeded generator of numbers from 0 up to 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

class Stage {
  readonly avatars = new Avatars()
  readonly grid = new InterestGrid()
  readonly builder = new SnapshotBuilder(this.avatars, this.grid)
  readonly viewers = new Map<number, Viewer>()
  readonly receivers = new Map<number, Receiver>()
  readonly tooSlow: number[] = []
  readonly random: () => number
  readonly reach: number
  now = 0
  constructor(seed: number, reach: number) {
    this.random = seeded(seed)
    this.reach = reach
  }

  /** Only some look: the rest cost the test nothing but are walked and seen all the same. */
  enter(looks = true): number {
    const index = this.avatars.add(this.anywhere(), 0)
    if (!looks) return index
    const viewer = new Viewer(index)
    this.viewers.set(index, viewer)
    this.receivers.set(
      index,
      createReceiver(viewer, () => this.tooSlow.push(index)),
    )
    return index
  }

  leave(index: number): void {
    this.avatars.remove(index)
    this.receivers.delete(index)
    this.viewers.delete(index)
    for (const viewer of this.viewers.values()) viewer.seen.delete(index) // the room's state says so (SN10)
  }

  cell(index: number): number {
    return cellOf(this.avatars.x[index]!, this.avatars.z[index]!)
  }

  anywhere() {
    return { x: this.somewhere(), y: 0, z: this.somewhere(), node: 0 }
  }

  walk(index: number, most: number): void {
    const inside = (at: number) => Math.max(-this.reach, Math.min(this.reach, at))
    this.avatars.setBody(index, {
      x: inside(this.avatars.x[index]! + (this.random() - 0.5) * 2 * most),
      y: 0,
      z: inside(this.avatars.z[index]! + (this.random() - 0.5) * 2 * most),
      node: 0,
    })
  }

  tick(): void {
    this.now += 50
    this.grid.sort(this.avatars)
    sendSnapshots(this.receivers, this.grid, this.builder, this.now)
  }

  /** Every viewer sees everybody in its reach where they are, and nobody else. */
  expectTruth(): void {
    for (const viewer of this.viewers.values()) {
      const own = this.cell(viewer.index)
      const near = this.avatars.used.filter((i) => !outOfInterest(own, this.cell(i)))
      expect([...viewer.seen.keys()].sort((a, b) => a - b)).toEqual(near)
      for (const [index, record] of viewer.seen) {
        expect(Math.abs(record.x - this.avatars.x[index]!)).toBeLessThan(0.003)
        expect(Math.abs(record.z - this.avatars.z[index]!)).toBeLessThan(0.003)
      }
    }
  }

  private somewhere(): number {
    return (this.random() * 2 - 1) * this.reach
  }
}

test.each([
  { seed: 1, people: 60, reach: 120, step: 0.21 },
  { seed: 2, people: 300, reach: 40, step: 0.21 },
  { seed: 3, people: 400, reach: 2, step: 0.1 },
  { seed: 4, people: 120, reach: 120, step: 1 },
])(
  'SN8: 2 s after all have stopped everybody sees the truth %o',
  ({ seed, people, reach, step }) => {
    const stage = new Stage(seed, reach)
    for (let i = 0; i < people; i++) stage.enter(i % 10 === 0)
    for (let t = 0; t < 200; t++) {
      for (const index of stage.avatars.used) if (stage.random() < 0.7) stage.walk(index, step)
      if (stage.random() < 0.05) stage.leave(stage.avatars.used[0]!)
      if (stage.random() < 0.05) stage.enter()
      if (stage.random() < 0.05)
        stage.avatars.place(stage.avatars.used.at(-1)!, stage.anywhere(), 0)
      for (const viewer of stage.viewers.values()) viewer.queued = stage.random() < 0.02 ? 10 : 0
      stage.tick()
    }
    for (const viewer of stage.viewers.values()) viewer.queued = 0
    for (let t = 0; t < 40; t++) stage.tick()
    stage.expectTruth()
  },
)

test('SN8: a message has at most its cap of records, and is silent when nobody moves', () => {
  const stage = new Stage(5, 2)
  for (let i = 0; i < 500; i++) stage.enter(i < 5)
  stage.tick()
  for (const viewer of stage.viewers.values()) viewer.messages = []
  for (let t = 0; t < 50; t++) {
    for (const index of stage.avatars.used) stage.walk(index, 0.1)
    stage.tick()
  }
  const one = stage.viewers.get(stage.avatars.used[0]!)!
  const ordinary = one.messages.filter((records) => records <= RECORDS_PER_MESSAGE)
  expect(ordinary.length).toBeGreaterThanOrEqual(45) // the rest are catch-ups of cell borders
  for (let t = 0; t < 40; t++) stage.tick()
  one.messages = []
  for (let t = 0; t < 40; t++) stage.tick()
  expect(one.messages).toEqual([])
})

test('SN8: while all move in one view nobody is left out for longer than 2 s', () => {
  const stage = new Stage(6, 2)
  for (let i = 0; i < 800; i++) stage.enter(i < 5)
  stage.tick()
  const viewer = stage.viewers.get(stage.avatars.used[3]!)!
  viewer.seen.clear()
  for (let t = 0; t < 40; t++) {
    for (const index of stage.avatars.used) stage.walk(index, 0.05)
    stage.tick()
  }
  expect(viewer.seen.size).toBe(800)
})

test('SN3: the far are told of 5 times a second, the near 20 times', () => {
  const stage = new Stage(7, 1)
  const index = stage.enter()
  const near = stage.enter()
  const far = stage.avatars.add({ x: 60, y: 0, z: 0, node: 0 }, 0)
  stage.tick()
  const viewer = stage.viewers.get(index)!
  const times = new Map<number, number>()
  const write = viewer.write.bind(viewer)
  viewer.write = (frame) => {
    write(frame)
    readSnapshot(recordsOf(frame), (r) => void times.set(r.index, (times.get(r.index) ?? 0) + 1))
  }
  for (let t = 0; t < 20; t++) {
    stage.avatars.turn(near, t)
    stage.avatars.turn(far, t)
    stage.tick()
  }
  expect(times.get(near)).toBe(20)
  expect(times.get(far)).toBe(5)
})

test('SN7: a catch-up begins with the own record', () => {
  const stage = new Stage(8, 30)
  for (let i = 0; i < 20; i++) stage.enter()
  stage.grid.sort(stage.avatars)
  stage.builder.begin()
  const order: number[] = []
  const frame = stage.builder.catchUp(13, -1, stage.cell(13))
  readSnapshot(recordsOf(frame), (record) => order.push(record.index))
  expect(order[0]).toBe(13)
  expect(order).toHaveLength(20)
})

test('SN1: records say where one stands now, so that the same one twice is harmless', () => {
  const stage = new Stage(11, 1)
  const walker = stage.enter()
  const viewer = stage.viewers.get(stage.enter())!
  stage.tick()
  for (let step = 0; step < 30; step++) stage.walk(walker, 0.2) // all in one tick
  const frames: Buffer[] = []
  const write = viewer.write.bind(viewer)
  viewer.write = (frame) => {
    frames.push(Buffer.from(frame))
    write(frame)
  }
  stage.tick()
  const after = structuredClone(viewer.seen)
  for (const frame of frames) write(frame)
  expect(viewer.seen).toEqual(after)
  stage.expectTruth()
})

test('SN2: who stands in one cell gets the very same bytes', () => {
  const stage = new Stage(12, 1)
  const [one, other] = [stage.enter(), stage.enter()]
  const [x, z] = [stage.avatars.x[one]!, stage.avatars.z[one]!]
  stage.avatars.place(other, { x, y: 0, z, node: 0 }, 0)
  const elsewhere = stage.enter()
  stage.avatars.place(elsewhere, { x: x + 40, y: 0, z, node: 0 }, 0)
  stage.tick()
  const got = [one, other, elsewhere].map((index) => {
    const frames: Buffer[] = []
    stage.viewers.get(index)!.write = (frame) => frames.push(frame)
    return frames
  })
  stage.avatars.turn(one, 1)
  stage.tick()
  expect(got.map((frames) => frames.length)).toEqual([1, 1, expect.any(Number)])
  expect(got[0]![0]).toBe(got[1]![0])
  expect(got[2]![0]).not.toBe(got[0]![0])
})

test('SN4: what has not changed is not sent; a turn and an action are changes', () => {
  const stage = new Stage(13, 1)
  const someone = stage.enter()
  stage.enter(false)
  const viewer = stage.viewers.get(stage.enter())!
  for (let t = 0; t < 50; t++) stage.tick()
  viewer.messages = []
  for (let t = 0; t < 10; t++) stage.tick()
  expect(viewer.messages).toEqual([])
  stage.avatars.turn(someone, 1)
  stage.tick()
  stage.avatars.act(someone, 2)
  stage.tick()
  expect(viewer.messages).toEqual([1, 1])
  expect(viewer.seen.get(someone)).toMatchObject({ action: 2 })
})

test('SN5: who walks out of reach is told of one ring further, and so is seen leaving', () => {
  const stage = new Stage(14, 120)
  const viewer = stage.viewers.get(stage.enter())!
  stage.avatars.place(viewer.index, { x: -120, y: 0, z: -120, node: 0 }, 0)
  const walker = stage.enter(false)
  stage.avatars.place(walker, { x: -118, y: 0, z: -120, node: 0 }, 0)
  stage.tick()
  expect(viewer.seen.has(walker)).toBe(true)
  for (let x = -118; x < 0; x += 0.2) {
    stage.avatars.setBody(walker, { x, y: 0, z: -120, node: 0 })
    stage.tick()
  }
  expect(viewer.seen.has(walker)).toBe(false)
})

test('SN6: who is put somewhere is told to everybody at once, at any distance', () => {
  const stage = new Stage(15, 120)
  const viewer = stage.viewers.get(stage.enter())!
  stage.avatars.place(viewer.index, { x: -120, y: 0, z: -120, node: 0 }, 0)
  const rep = stage.enter(false)
  stage.avatars.place(rep, { x: -119, y: 0, z: -120, node: 0 }, 0)
  stage.tick()
  stage.tick()
  const told: number[] = []
  const write = viewer.write.bind(viewer)
  viewer.write = (frame) => {
    readSnapshot(recordsOf(frame), ({ index }) => told.push(index))
    write(frame)
  }
  stage.avatars.place(rep, { x: 119, y: 0, z: 119, node: 0 }, 0)
  stage.tick()
  expect(told).toContain(rep)
  expect(viewer.seen.has(rep)).toBe(false) // far beyond what a client keeps
})

test('SN12: the tick goes on after 65535 with 0', () => {
  const stage = new Stage(16, 1)
  const index = stage.enter()
  stage.grid.sort(stage.avatars)
  const tickOf = (frame: Buffer) => readSnapshot(recordsOf(frame), () => undefined)
  for (let t = 0; t < 65_535; t++) stage.builder.begin()
  expect(tickOf(stage.builder.frameOf([index]))).toBe(65_535)
  stage.builder.begin()
  expect(tickOf(stage.builder.frameOf([index]))).toBe(0)
})

test('a socket with bytes queued gets nothing, and is reported when that lasts', () => {
  const stage = new Stage(9, 1)
  const slow = stage.enter()
  stage.enter()
  stage.tick()
  const viewer = stage.viewers.get(slow)!
  viewer.messages = []
  viewer.queued = SLOW_BYTES + 1
  const ticks = SLOW_SECONDS * 20
  for (let t = 0; t < ticks; t++) stage.tick()
  expect(stage.tooSlow).toEqual([])
  stage.tick()
  expect(stage.tooSlow).toEqual([slow])
  expect(viewer.messages).toEqual([])
})

test('a frame is what a WebSocket client reads: header, channel, tick, records', () => {
  const stage = new Stage(10, 1)
  for (const count of [1, 13, 14, 200, 8000]) {
    const frame = stage.builder.frameOf(new Array<number>(count).fill(3))
    const length = 4 + count * RECORD_SIZE
    const header = length < 126 ? 2 : length < 65536 ? 4 : 10
    expect(frame.length).toBe(header + length)
    expect(frame[0]).toBe(0x82)
    const written =
      header === 2 ? frame[1] : header === 4 ? frame.readUInt16BE(2) : frame.readUInt32BE(6)
    expect(written).toBe(length)
    expect([...frame.subarray(header, header + 2)]).toEqual([17, 2])
  }
})
