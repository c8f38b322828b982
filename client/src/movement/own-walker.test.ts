import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { RUN_SPEED, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { decodeInputs } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import {
  RECORD_SIZE,
  SNAPSHOT_HEADER_SIZE,
  writeRecord,
} from '@foyer/shared/snapshots/snapshots-codec.ts'
import { expect, test } from 'vitest'
import { createCrowdMotion } from '../snapshots/crowd-motion.ts'
import { createOwnWalker } from './own-walker.ts'

const FRAME = 1 / 60
const START: Body = { x: 0, y: 0, z: 0, node: 1 }

/** A floor of 30 x 30 m with a pillar of 4 x 4 m in its middle third that one slides along. */
const floor: WalkingSurface = {
  move(body, x, z) {
    const inside = (px: number, pz: number) => px > 4 && px < 8 && pz > 4 && pz < 8
    const clampedX = Math.min(15, Math.max(-15, x))
    const clampedZ = Math.min(15, Math.max(-15, z))
    if (!inside(clampedX, body.z)) body.x = clampedX
    if (!inside(body.x, clampedZ)) body.z = clampedZ
  },
  place: (x, z) => ({ x, y: 0, z, node: 1 }),
  findPath: (_, to) => [to],
}

/**
 * One direction of a TCP connection: 75 ms, and a lost message comes a retransmission later, with everything
 * behind it waiting. Times in seconds.
 */
function createLink<T>(random: () => number, loss: number, deliver: (message: T) => void) {
  const waiting: { at: number; message: T }[] = []
  let last = 0
  return {
    send(now: number, message: T): void {
      const lost = random() < loss ? 0.3 : 0
      last = Math.max(last, now + 0.075 + random() * 0.01 + lost)
      waiting.push({ at: last, message })
    },
    advance(now: number): void {
      while (waiting[0] && waiting[0].at <= now) deliver(waiting.shift()!.message)
    },
  }
}

/** The own page, the server's step, and somebody who watches, over bad links. */
function createWorld(
  seed: number,
  { loss = 0.02, serverFloor = floor, leaveSeat = () => {} } = {},
) {
  const random = seededRandom(seed)
  let now = 0
  const server = { body: { ...START }, sequence: 0, yaw: 0, changed: false, tick: 65_500 }
  const records: { x: number; z: number; yaw: number; acknowledged: number }[] = []

  const up = createLink<Uint8Array>(random, loss, (bytes) => {
    for (const { sequence, dx, dz, yaw } of decodeInputs(bytes)!) {
      step(serverFloor, server.body, dx, dz)
      Object.assign(server, { sequence, yaw, changed: true })
    }
  })
  const walker = createOwnWalker({
    surface: floor,
    layout: { spots: [] } as never,
    start: START,
    yaw: 0,
    whereIs: () => null,
    leaveSeat,
    send: (inputs) => {
      up.send(now, inputs)
      return true
    },
  })
  const own = createCrowdMotion((record) => {
    records.push(record)
    walker.reconcile(record)
  })
  own.restart(1)
  const watcher = createCrowdMotion(() => undefined)
  const toOwn = createLink<Uint8Array>(random, loss, (bytes) => own.receive(bytes, now))
  const toWatcher = createLink<Uint8Array>(random, loss, (bytes) => watcher.receive(bytes, now))
  let ticked = 0

  function tick(): void {
    const { body, yaw, sequence } = server
    const bytes = new Uint8Array(SNAPSHOT_HEADER_SIZE + (server.changed ? RECORD_SIZE : 0))
    const view = new DataView(bytes.buffer)
    view.setUint16(0, server.tick++ & 0xffff, true)
    const { x, z } = body
    if (server.changed) {
      writeRecord(view, 2, { index: 1, x, z, yaw, action: 0, acknowledged: sequence & 255 })
    }
    server.changed = false
    toOwn.send(now, bytes)
    toWatcher.send(now, bytes)
  }

  return {
    walker,
    server,
    watcher,
    records,
    get now() {
      return now
    },
    /** One picture: the links, the server's tick when it is due, the walker, the watcher. */
    frame(): void {
      now += FRAME
      up.advance(now)
      if (now - ticked >= STEP_TIME) {
        ticked += STEP_TIME
        tick()
      }
      toOwn.advance(now)
      toWatcher.advance(now)
      walker.update(now)
      watcher.advance(now)
    },
  }
}

/** Walks about for a minute: straight, turning, standing, running, along the pillar. */
function wander(walker: ReturnType<typeof createOwnWalker>, now: number): void {
  const part = Math.floor(now / 2) % 8
  const angle = part * 0.8
  const going = part !== 5
  walker.steer = () => ({
    x: going ? Math.sin(angle) : 0,
    z: going ? Math.cos(angle) : 0,
    run: part === 3,
  })
}

/** The speeds that were drawn from frame to frame, metres per second. */
function createSpeedometer() {
  let last: { x: number; z: number } | null = null
  const speeds: number[] = []
  return {
    speeds,
    see({ x, z }: { x: number; z: number }): void {
      if (last) speeds.push(Math.hypot(x - last.x, z - last.z) / FRAME)
      last = { x, z }
    },
  }
}

test.each([1, 2, 3])(
  'at 150 ms and 2 %% loss the own avatar is never corrected (seed %i)',
  (seed) => {
    const world = createWorld(seed)
    const own = createSpeedometer()
    while (world.now < 60) {
      wander(world.walker, world.now)
      world.frame()
      own.see(world.walker.shown)
    }
    for (let i = 0; i < 120; i++) {
      world.walker.steer = () => ({ x: 0, z: 0, run: false })
      world.frame()
    }
    expect(world.records.length).toBeGreaterThan(600)
    // Both ends stand at the very same place: not one step was lost or walked twice.
    expect({ x: world.walker.x, z: world.walker.z }).toEqual({
      x: world.server.body.x,
      z: world.server.body.z,
    })
    expect(Math.max(...own.speeds)).toBeLessThan(RUN_SPEED * 1.02)
  },
)

test.each([
  // Every lost message stalls for 300 ms, so at 2 % each way nearly every second has a stall.
  { loss: 0, even: 0.85 },
  { loss: 0.02, even: 0.65 },
])('a watcher sees an even walk and never a jump at loss $loss', ({ loss, even }) => {
  const world = createWorld(4, { loss })
  const seen = createSpeedometer()
  while (world.now < 90) {
    // Back and forth in long straight lines.
    const forth = Math.floor(world.now / 6) % 2 === 0
    world.walker.steer = () => ({ x: forth ? 1 : -1, z: 0, run: false })
    world.frame()
    const motion = world.now > 3 && world.watcher.motion(1)
    if (motion) seen.see(motion)
  }
  expect(Math.max(...seen.speeds)).toBeLessThanOrEqual(RUN_SPEED * 1.5 + 0.01)
  const evenly = seen.speeds.filter((speed) => Math.abs(speed - WALK_SPEED) < WALK_SPEED * 0.15)
  expect(evenly.length / seen.speeds.length).toBeGreaterThan(even)
})

test('a server that stops us at a wall we do not know wins, and the picture glides there', () => {
  const walled: WalkingSurface = {
    ...floor,
    move: (body, x, z) => floor.move(body, Math.min(1, x), z),
  }
  const world = createWorld(5, { serverFloor: walled })
  const own = createSpeedometer()
  world.walker.steer = () => ({ x: 1, z: 0, run: false })
  while (world.now < 5) {
    world.frame()
    own.see(world.walker.shown)
  }
  world.walker.steer = () => ({ x: 0, z: 0, run: false })
  while (world.now < 7) world.frame()
  expect(world.walker.x).toBeCloseTo(1, 2)
  expect(world.walker.shown.x).toBeCloseTo(1, 2)
  expect(Math.max(...own.speeds)).toBeLessThan(15) // a glide, not a jump of half a metre in one frame
})

test('walks a path to its end and turns as told', () => {
  const world = createWorld(6)
  expect(world.walker.walkTo({ x: -3, z: 2 }, 1)).toBe(true)
  while (world.now < 5) world.frame()
  expect(world.walker).toMatchObject({ x: expect.closeTo(-3, 1), z: expect.closeTo(2, 1) })
  expect(world.walker.yaw).toBeCloseTo(1)
  expect(world.walker.path).toEqual([])
})

test('keys end a path', () => {
  const world = createWorld(7)
  world.walker.walkTo({ x: -9, z: 0 })
  while (world.now < 1) world.frame()
  world.walker.steer = () => ({ x: 0, z: 1, run: false })
  world.frame()
  while (world.now < 1.2) world.frame()
  expect(world.walker.path).toEqual([])
})

test('stops at the step at which the wish ends, however many steps one update takes', () => {
  const { walker } = createWorld(9)
  walker.update(0)
  let steps = 0
  walker.steer = () => ({ x: 0, z: 1, run: false })
  walker.update(0.5)
  walker.steer = () => ({ x: 0, z: ++steps <= 2 ? 1 : 0, run: false })
  const { z } = walker
  walker.update(1.5)
  expect(steps).toBeGreaterThan(15)
  expect(walker.z - z).toBeLessThan(WALK_SPEED * STEP_TIME * 6)
})

test('sends nothing while standing', () => {
  const world = createWorld(8)
  while (world.now < 3) world.frame()
  expect(world.server.sequence).toBe(0)
})

test('sits where it stands on the floor, and gets up before it walks', () => {
  let left = 0
  const world = createWorld(13, { loss: 0, leaveSeat: () => left++ })
  const { walker } = world
  const frames = (count: number) => {
    for (let i = 0; i < count; i++) world.frame()
  }
  frames(10)
  walker.takeSeat({ id: 'couch/0', kind: 'sofa', x: 0, y: -0.01, z: -0.7, yaw: 0 })
  frames(60)
  expect(walker).toMatchObject({ x: 0, z: 0 })
  expect(walker.shown).toMatchObject({ x: 0, z: -0.7 })
  walker.perform('wave', 1)
  frames(30)
  expect(walker.seat?.id).toBe('couch/0')

  walker.steer = () => ({ x: 0, z: 1, run: false })
  frames(6)
  expect(walker.seat).toBeNull()
  expect(left).toBe(1)
  frames(30)
  expect(walker.z).toBe(0) // still getting up
  frames(60)
  expect(walker.z).toBeGreaterThan(0.5)
  expect(walker.shown.z).toBeGreaterThan(0.5)
  expect(left).toBe(1)
})
