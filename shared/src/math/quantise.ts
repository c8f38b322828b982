import { wrapAngle } from './angle.ts'

const TAU = Math.PI * 2

/** A yaw as one byte: 256 steps of 1.4 degrees. */
export function yawToByte(yaw: number): number {
  return Math.round((wrapAngle(yaw) / TAU) * 256) & 255
}

export function byteToYaw(byte: number): number {
  return wrapAngle((byte / 256) * TAU)
}

/**
 * Positions travel as unsigned 16 bit in steps of 1/256 m (4 mm) about the layout's origin: a lobby
 * may reach 128 m from its origin in each direction.
 */
export const POSITION_STEP = 1 / 256
export const POSITION_REACH = 128

export function positionToUint16(metres: number): number {
  const steps = Math.round((metres + POSITION_REACH) / POSITION_STEP)
  return Math.min(0xffff, Math.max(0, steps))
}

export function uint16ToPosition(steps: number): number {
  return steps * POSITION_STEP - POSITION_REACH
}
