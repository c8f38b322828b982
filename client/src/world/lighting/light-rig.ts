import type { Layout } from '@foyer/shared/layout/layout-contract.ts'

export type Rgb = readonly [number, number, number]

/** All light of a room as plain numbers: radiance relative to a white wall in a bright office (about 1). */
export interface LightRig {
  /** Seen through a window towards the zenith, the horizon and the ground outside. */
  zenith: Rgb
  horizon: Rgb
  ground: Rgb
  /** Irradiance / π of a surface square to the sun, and the unit way towards it. */
  sun: Rgb
  sunWay: { x: number; y: number; z: number }
  /** Per metre of a cove's edge, and of the line along its underside. */
  coveUp: Rgb
  coveDown: Rgb
  /** What a surface gets before anything is baked. */
  plain: Rgb
}

const DEGREE = Math.PI / 180

const scaled = (colour: Rgb, by: number): Rgb => [colour[0] * by, colour[1] * by, colour[2] * by]

export function lightRig(layout: Layout): LightRig {
  const { sun, intensity } = layout.shell.light
  const day = layout.theme.mood === 'day'
  const [azimuth, elevation] = [sun.azimuth * DEGREE, sun.elevation * DEGREE]
  return {
    zenith: scaled(day ? [2.6, 3.1, 3.8] : [0.05, 0.08, 0.2], intensity),
    horizon: scaled(day ? [4.4, 4.5, 4.5] : [0.45, 0.26, 0.22], intensity),
    ground: scaled(day ? [1.7, 1.62, 1.46] : [0.05, 0.05, 0.07], intensity),
    sun: scaled(day ? [5.2, 4.7, 3.8] : [0.16, 0.08, 0.04], intensity),
    sunWay: {
      x: Math.sin(azimuth) * Math.cos(elevation),
      y: Math.sin(elevation),
      z: Math.cos(azimuth) * Math.cos(elevation),
    },
    coveUp: scaled(day ? [1, 0.85, 0.66] : [1, 0.8, 0.57], day ? 0.46 : 0.5),
    coveDown: scaled([1, 0.9, 0.76], day ? 0.4 : 0.5),
    plain: day ? [0.8, 0.78, 0.74] : [0.3, 0.26, 0.22],
  }
}

/** What one sees outside in a direction. */
export function skyRadiance(rig: LightRig, up: number): Rgb {
  if (up < 0) return rig.ground
  const t = Math.sqrt(up)
  return [0, 1, 2].map(
    (i) => rig.horizon[i]! + (rig.zenith[i]! - rig.horizon[i]!) * t,
  ) as unknown as Rgb
}

/** Metres: a cove is a slab that hangs below the ceiling and lights it from along its two edges. */
export const COVE = { gap: 0.26, slab: 0.07, inset: 0.1 } as const
