import type { FinishName } from '@foyer/assets/furniture/finishes.ts'
import type { ShellMaterial } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { Look } from './look.ts'

export type MaterialSet = Theme['materials']
type Changes<Name extends string> = Readonly<
  Record<MaterialSet, Partial<Record<Name, Partial<Look>>>>
>

/** Where the surfaces of a shell differ from those of the set `light`. */
export const SHELL_CHANGES: Changes<ShellMaterial> = {
  light: {},
  warm: {
    plaster: { colour: '#efe7da' },
    terrazzo: { colour: '#c7b49b', roughness: 0.2 },
    stone: { colour: '#d2c6b2', roughness: 0.62 },
    'timber-slats': { colour: '#8f5f38', roughness: 0.58 },
    timber: { colour: '#c8ab86', roughness: 0.62 },
  },
  industrial: {
    plaster: { colour: '#c9c7c3', roughness: 0.97 },
    terrazzo: { colour: '#9c9a96', roughness: 0.3 },
    concrete: { colour: '#a19d97', roughness: 0.42 },
    'timber-slats': { colour: '#7d5a3c', roughness: 0.66 },
    timber: { colour: '#7d5a3c', roughness: 0.66 },
    stone: { colour: '#8f8d88', roughness: 0.7 },
    brick: { colour: '#8d6757' },
    metal: { colour: '#3a3c3f', roughness: 0.5, metalness: 0.6 },
  },
  space: {
    plaster: { colour: '#dde3ea', grain: 'panel', roughness: 0.42 },
    terrazzo: { colour: '#87919e', grain: 'panel', roughness: 0.16, metalness: 0.1 },
    concrete: { colour: '#8f99a5', grain: 'panel', roughness: 0.36 },
    stone: { colour: '#9aa6b4', grain: 'panel', roughness: 0.34 },
    'timber-slats': { colour: '#7f8c9b', grain: 'none', roughness: 0.34, metalness: 0.7 },
    timber: { colour: '#8f9bab', grain: 'none', roughness: 0.34, metalness: 0.5 },
    carpet: { colour: '#4c5866' },
    metal: { colour: '#aab4c0', roughness: 0.3, metalness: 0.9 },
  },
}

/** Where furniture differs from the finishes of its models. */
export const FINISH_CHANGES: Changes<FinishName> = {
  light: {},
  warm: {
    timber: { colour: '#a06f44', roughness: 0.58 },
    ceramic: { colour: '#c08a66', roughness: 0.75 },
    'ceramic-dark': { colour: '#8a5a41', roughness: 0.8 },
    upholstery: { colour: '#7d8467' },
    lacquer: { colour: '#f2e8d8', roughness: 0.5 },
  },
  industrial: {
    timber: { colour: '#8a6242', roughness: 0.62 },
    upholstery: { colour: '#86522f', grain: 'felt', roughness: 0.55 },
    lacquer: { colour: '#cfcac2', roughness: 0.6 },
    steel: { colour: '#a3a7aa', roughness: 0.46 },
    'black-metal': { colour: '#42464b', roughness: 0.55, metalness: 0.15 },
    brass: { colour: '#8f6f43', roughness: 0.42 },
    stone: { colour: '#8f8d88', roughness: 0.5 },
    ceramic: { colour: '#b3aca1', roughness: 0.75 },
  },
  space: {
    timber: { colour: '#e6ebf0', grain: 'none', roughness: 0.3 },
    'timber-dark': { colour: '#39424d', grain: 'none', roughness: 0.36 },
    brass: { colour: '#cbd4dd', roughness: 0.2 },
    stone: { colour: '#d3dbe4', grain: 'none', roughness: 0.2 },
    ceramic: { colour: '#dfe5ea', grain: 'none', roughness: 0.3 },
    'ceramic-dark': { colour: '#39434e', grain: 'none', roughness: 0.34 },
    upholstery: { colour: '#4f6c88' },
    felt: { colour: '#5a6c80' },
    rug: { colour: '#5f7185' },
    'rug-border': { colour: '#43515f' },
    glow: { colour: '#bfe2ff', glow: 2.6 },
  },
}
