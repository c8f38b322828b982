/** How much is drawn. `test` is for logic tests on machines without a graphics card. */
export type QualityTier = 'test' | 'low' | 'medium' | 'high'

export interface QualityProfile {
  /** The most device pixels a CSS pixel. */
  pixelRatio: number
  antialias: boolean
  /** Light baked in a worker, environment, grain of materials. */
  bakedLight: boolean
  /** The floor mirrors the room, at half resolution. */
  reflection: boolean
  /** Edge of one material texture, and of the texture that all signs share. */
  grainSize: number
  signSize: number
  /** Edge of the environment's faces. */
  environmentSize: number
  anisotropy: number
}

export const QUALITY: Readonly<Record<QualityTier, QualityProfile>> = {
  test: {
    pixelRatio: 1,
    antialias: false,
    bakedLight: false,
    reflection: false,
    grainSize: 0,
    signSize: 512,
    environmentSize: 0,
    anisotropy: 1,
  },
  low: {
    pixelRatio: 1.5,
    antialias: true,
    bakedLight: true,
    reflection: false,
    grainSize: 256,
    signSize: 1024,
    environmentSize: 64,
    anisotropy: 2,
  },
  medium: {
    pixelRatio: 1.25,
    antialias: true,
    bakedLight: true,
    reflection: false,
    grainSize: 512,
    signSize: 2048,
    environmentSize: 128,
    anisotropy: 4,
  },
  high: {
    pixelRatio: 2,
    antialias: true,
    bakedLight: true,
    reflection: true,
    grainSize: 512,
    signSize: 2048,
    environmentSize: 256,
    anisotropy: 8,
  },
}

/** Frames that are needed for a judgement; the first ones compile shaders and are left out. */
export const WARM_UP_FRAMES = 20
export const MEASURED_FRAMES = 60

/** Milliseconds a frame may take. */
const SMOOTH = 1000 / 55
const BEARABLE = 1000 / 28

/**
 * The tier for a machine that drew the last frames at `tier`.
 * @param frameTimes milliseconds between frames since the start, oldest first; judged by their median.
 * @param phone a touch screen without a mouse: never more than medium.
 * @returns null while there are too few frames.
 */
export function chooseTier(
  tier: Exclude<QualityTier, 'test'>,
  frameTimes: readonly number[],
  phone: boolean,
): Exclude<QualityTier, 'test'> | null {
  const measured = frameTimes.slice(WARM_UP_FRAMES, WARM_UP_FRAMES + MEASURED_FRAMES)
  if (measured.length < MEASURED_FRAMES) return null
  const median = measured.toSorted((a, b) => a - b)[measured.length >> 1]!
  const order = ['low', 'medium', 'high'] as const
  const at = order.indexOf(tier)
  const most = phone ? 1 : 2
  const change = median > BEARABLE ? -2 : median > SMOOTH ? -1 : 1
  return order[Math.max(0, Math.min(most, at + change))]!
}
