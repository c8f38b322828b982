import { LEVEL_DISTANCES, type Level } from '@foyer/assets/avatars/avatar-kit.ts'

/** A level is kept until its border is passed by this share, so that nobody flickers on a border. */
const HYSTERESIS = 0.08
/** The nearest that budgets pull the borders in. */
const LEAST_REACH = 0.25

/**
 * The level of detail for somebody at `distance` metres.
 * @param current the level drawn in the last frame
 * @param reach scales the borders: below 1 detail ends nearer (see `adjustReach`)
 */
export function chooseLevel(distance: number, current: Level, reach: number): Level {
  for (let i = LEVEL_DISTANCES.length - 1; i >= 0; i--) {
    const margin = current > i ? 1 - HYSTERESIS : 1 + HYSTERESIS
    if (distance > LEVEL_DISTANCES[i]! * reach * margin) return (i + 1) as Level
  }
  return 0
}

/**
 * The reach for the next frame: pulled in while more triangles are drawn than the budget allows, let
 * out slowly while there is room. One avatar that changes level must not swing it.
 */
export function adjustReach(reach: number, triangles: number, budget: number): number {
  if (triangles > budget) return Math.max(LEAST_REACH, reach * 0.97)
  if (triangles < budget * 0.75) return Math.min(1, reach * 1.01)
  return reach
}
