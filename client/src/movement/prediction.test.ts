import { MAX_STEP, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import type { MovementInput } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { expect, test } from 'vitest'
import { createPrediction } from './prediction.ts'

/** An endless floor with a wall along x = `wall`. */
function floor(wall = 100): WalkingSurface {
  return {
    move: (body, x, z) => {
      body.x = Math.min(wall, x)
      body.z = z
    },
    place: (x, z) => ({ x: Math.min(wall, x), y: 0, z, node: 1 }),
    findPath: (_, to) => [to],
  }
}

const start = (): Body => ({ x: 0, y: 0, z: 0, node: 1 })
const record = (body: Body, acknowledged: number) => ({ x: body.x, z: body.z, acknowledged })

function walkOnServer(surface: WalkingSurface, body: Body, inputs: readonly MovementInput[]): Body {
  for (const { dx, dz } of inputs) step(surface, body, dx, dz)
  return body
}

/** Everything that is unsent, marked as sent. */
function send(prediction: ReturnType<typeof createPrediction>): MovementInput[] {
  const inputs = prediction.steps.peekUnsent(1000)
  prediction.steps.markSent(inputs.length)
  return inputs
}

test('SN11 an agreeing server corrects nothing, and what it used is let go', () => {
  const prediction = createPrediction(floor(), start())
  for (let i = 0; i < 10; i++) prediction.apply(0.08, 0.03, 0, 0)
  const inputs = send(prediction)
  const server = walkOnServer(floor(), start(), inputs.slice(0, 6))
  expect(prediction.reconcile(record(server, 6))).toBeNull()
  expect(prediction.steps.all.length).toBe(4)
})

test('SN11 a differing server is followed, and newer steps are walked again', () => {
  const prediction = createPrediction(floor(), start())
  for (let i = 0; i < 10; i++) prediction.apply(0.1, 0, 0, 0)
  const inputs = send(prediction)
  const server = walkOnServer(floor(0.25), start(), inputs.slice(0, 6)) // a wall that we do not know
  expect(prediction.reconcile(record(server, 6))).toMatchObject({ x: expect.closeTo(-0.35, 2) })
  expect(prediction.body.x).toBeCloseTo(0.25 + 4 * 0.1, 2)
})

test('a place given by the server is taken while standing', () => {
  const prediction = createPrediction(floor(), start())
  expect(prediction.reconcile({ x: 5, z: 6, acknowledged: 0 })).not.toBeNull()
  expect(prediction.body).toMatchObject({ x: 5, z: 6 })
})

test('SN11 the low byte of the sequence is enough across 256', () => {
  const prediction = createPrediction(floor(), start())
  const server = start()
  for (let i = 1; i <= 600; i++) {
    prediction.apply(0.05, 0, 0, 0)
    walkOnServer(floor(), server, send(prediction))
    if (i % 7 === 0) expect(prediction.reconcile(record(server, i & 255))).toBeNull()
  }
  expect(prediction.steps.all.length).toBe(600 % 7)
})

test('steps that were not sent cannot be acknowledged', () => {
  const prediction = createPrediction(floor(), start())
  prediction.apply(0.1, 0, 0, 0)
  prediction.reconcile({ x: 0, z: 0, acknowledged: 1 })
  expect(prediction.steps.all.length).toBe(1)
})

test('walking before the connection stands is kept, in no more steps than needed', () => {
  const prediction = createPrediction(floor(), start())
  prediction.markEntry()
  const steps = 60 // three seconds
  for (let i = 0; i < steps; i++) prediction.apply(WALK_SPEED / 20, 0, 0, 0)
  const x = prediction.body.x
  const correction = prediction.resume({ x: 0, z: 0 })
  expect(Math.abs(correction.x)).toBeLessThan(0.001)
  expect(prediction.body.x).toBeCloseTo(x)
  const inputs = send(prediction)
  expect(inputs.length).toBeLessThanOrEqual(steps / 2)
  expect(inputs.map((one) => one.sequence)).toEqual(inputs.map((_, i) => i + 1))
  for (const { dx } of inputs) expect(dx).toBeLessThanOrEqual(MAX_STEP)
  expect(walkOnServer(floor(), start(), inputs).x).toBeCloseTo(x)
})

test('after a cut, only what the server did not use goes again', () => {
  const prediction = createPrediction(floor(), start())
  for (let i = 0; i < 10; i++) prediction.apply(0, 0.2, 0, 0)
  const server = walkOnServer(floor(), start(), send(prediction).slice(0, 7))
  prediction.resume(server)
  expect(prediction.body.z).toBeCloseTo(2, 2)
  walkOnServer(floor(), server, send(prediction))
  expect(server.z).toBeCloseTo(2, 2)
})

test('a server that answers nothing costs bounded memory', () => {
  const prediction = createPrediction(floor(), start())
  for (let i = 0; i < 10_000; i++) prediction.apply(0.1, 0, 0, 0)
  expect(prediction.steps.all.length).toBeLessThanOrEqual(400)
})

test('unsent steps are joined, and lead to the same place under the following numbers', () => {
  const prediction = createPrediction(floor(), start())
  prediction.apply(0.05, 0, 0, 0)
  const server = walkOnServer(floor(), start(), send(prediction))
  for (let i = 0; i < 9; i++) prediction.apply(0.05, 0.01, 0, 0)
  prediction.steps.joinUnsent()
  expect(prediction.steps.unsent).toBeLessThan(4)
  prediction.apply(0.05, 0, 0, 0)
  const inputs = send(prediction)
  expect(inputs.map((one) => one.sequence)).toEqual(inputs.map((_, i) => i + 2))
  walkOnServer(floor(), server, inputs)
  expect(prediction.reconcile(record(server, inputs.at(-1)!.sequence))).toBeNull()
  expect(server.x).toBeCloseTo(0.55, 2)
})
