import type { Grain } from '@foyer/assets/furniture/finishes.ts'

/** How a surface looks, before light. */
export interface Look {
  /** sRGB such as #1b4f8a. */
  colour: string
  grain: GrainName
  roughness: number
  metalness: number
  glow: number
}

/** Grains of furniture and those that only the shell has; the order is that of the texture's layers. */
export const GRAINS = [
  'none',
  'fabric',
  'timber',
  'stone',
  'carpet',
  'felt',
  'leaf',
  'terrazzo',
  'plaster',
  'concrete',
  'brick',
  'panel',
] as const satisfies readonly (Grain | string)[]
export type GrainName = (typeof GRAINS)[number]
