import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'

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

type Surroundings = Omit<LightRig, 'sunWay'>

const CITY: Readonly<Record<Theme['mood'], Surroundings>> = {
  day: {
    zenith: [2.6, 3.1, 3.8],
    horizon: [4.4, 4.5, 4.5],
    ground: [1.7, 1.62, 1.46],
    sun: [5.2, 4.7, 3.8],
    coveUp: [0.46, 0.391, 0.304],
    coveDown: [0.4, 0.36, 0.304],
    plain: [0.8, 0.78, 0.74],
  },
  evening: {
    zenith: [0.05, 0.08, 0.2],
    horizon: [0.45, 0.26, 0.22],
    ground: [0.05, 0.05, 0.07],
    sun: [0.16, 0.08, 0.04],
    coveUp: [0.5, 0.4, 0.285],
    coveDown: [0.5, 0.45, 0.38],
    plain: [0.3, 0.26, 0.22],
  },
}

/** Outside is the planet's light from below and hardly any sky: the room lives by its own lines of light. */
const SPACE: Readonly<Record<Theme['mood'], Surroundings>> = {
  day: {
    zenith: [0.06, 0.08, 0.14],
    horizon: [0.9, 1.15, 1.6],
    ground: [1.1, 1.4, 1.9],
    sun: [3.4, 3.3, 3.1],
    coveUp: [0.94, 1.02, 1.08],
    coveDown: [0.86, 0.92, 0.96],
    plain: [0.78, 0.82, 0.87],
  },
  evening: {
    zenith: [0.02, 0.03, 0.06],
    horizon: [0.16, 0.2, 0.4],
    ground: [0.24, 0.3, 0.55],
    sun: [0.3, 0.24, 0.32],
    coveUp: [0.32, 0.42, 0.62],
    coveDown: [0.4, 0.48, 0.62],
    plain: [0.26, 0.29, 0.38],
  },
}

const DEGREE = Math.PI / 180

const scaled = (colour: Rgb, by: number): Rgb => [colour[0] * by, colour[1] * by, colour[2] * by]

export function lightRig({ shell, theme }: Layout): LightRig {
  const { sun, intensity } = shell.light
  const [azimuth, elevation] = [sun.azimuth * DEGREE, sun.elevation * DEGREE]
  const around = (theme.materials === 'space' ? SPACE : CITY)[theme.mood]
  return {
    ...around,
    zenith: scaled(around.zenith, intensity),
    horizon: scaled(around.horizon, intensity),
    ground: scaled(around.ground, intensity),
    sun: scaled(around.sun, intensity),
    sunWay: {
      x: Math.sin(azimuth) * Math.cos(elevation),
      y: Math.sin(elevation),
      z: Math.cos(azimuth) * Math.cos(elevation),
    },
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
