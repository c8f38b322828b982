import { byteToYaw, yawToByte } from '../math/quantise.ts'

/**
 * One step that a client wants to go. The displacement is what the person wants, before walls: the
 * server and the client both pass it to `step`.
 */
export interface MovementInput {
  /** Counts up by one per step, 0 to 65535 and around. */
  sequence: number
  /** Wanted displacement of this step in metres, along X and Z. */
  dx: number
  dz: number
  /** Where the avatar looks, radians. */
  yaw: number
  /** What the body does: an index into `ACTIONS`. */
  action: number
}

/**
 * What a body does. The order is the wire format: append only.
 * `walk` and `run` are chosen by speed on the receiving side and are never sent; who sits is slow state
 * (`Person.seat`), because a seat must be known to everybody, and gestures go on while sitting.
 */
export const ACTIONS = [
  'stand',
  'wave',
  'talk',
  'point',
  'applaud',
  'nod',
  'shake-head',
  'raise-glass',
] as const
export type Action = (typeof ACTIONS)[number]

/** Bytes of one input on the wire. */
export const INPUT_SIZE = 8
/** The most inputs that one message may carry. */
export const MAX_INPUTS_PER_MESSAGE = 8

/** Displacements travel in steps of 1/8192 m as signed 16 bit. */
const DISPLACEMENT_STEP = 1 / 8192

/** A displacement as the wire will carry it: predict with this value, not with the raw one. */
export function quantiseDisplacement(metres: number): number {
  return toInt16(metres) * DISPLACEMENT_STEP
}

function toInt16(metres: number): number {
  const steps = Math.round(metres / DISPLACEMENT_STEP)
  return Math.min(32767, Math.max(-32768, steps))
}

/** Layout, little endian: sequence u16, dx i16, dz i16, yaw u8, action u8. */
export function encodeInputs(inputs: readonly MovementInput[]): Uint8Array {
  const bytes = new Uint8Array(inputs.length * INPUT_SIZE)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < inputs.length; i++) {
    const input = inputs[i]!
    const at = i * INPUT_SIZE
    view.setUint16(at, input.sequence & 0xffff, true)
    view.setInt16(at + 2, toInt16(input.dx), true)
    view.setInt16(at + 4, toInt16(input.dz), true)
    view.setUint8(at + 6, yawToByte(input.yaw))
    view.setUint8(at + 7, input.action)
  }
  return bytes
}

/**
 * Inputs out of a message, or null when its length or an action is not one that a client sends. Every
 * bit pattern of a displacement is a finite number, so NaN and Infinity cannot arrive.
 */
export function decodeInputs(bytes: Uint8Array): MovementInput[] | null {
  const count = bytes.length / INPUT_SIZE
  if (!Number.isInteger(count) || count < 1 || count > MAX_INPUTS_PER_MESSAGE) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const inputs: MovementInput[] = []
  for (let at = 0; at < bytes.length; at += INPUT_SIZE) {
    const action = view.getUint8(at + 7)
    if (action >= ACTIONS.length) return null
    inputs.push({
      sequence: view.getUint16(at, true),
      dx: view.getInt16(at + 2, true) * DISPLACEMENT_STEP,
      dz: view.getInt16(at + 4, true) * DISPLACEMENT_STEP,
      yaw: byteToYaw(view.getUint8(at + 6)),
      action,
    })
  }
  return inputs
}

/** How many steps `sequence` is ahead of `than`, counting around 65536: negative when it is older. */
export function sequenceAhead(sequence: number, than: number): number {
  const ahead = (sequence - than) & 0xffff
  return ahead >= 0x8000 ? ahead - 0x10000 : ahead
}
