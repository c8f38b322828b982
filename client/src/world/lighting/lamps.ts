import { DirectionalLight, Group, HemisphereLight } from 'three'
import type { LightRig } from './light-rig.ts'

/**
 * Lamps for what moves: avatars. The room's own light is baked and takes none of it. A little from
 * above, and a key from the windows' side so that faces have shape.
 */
export function buildLamps(rig: LightRig, day: boolean): Group {
  const lamps = new Group()
  lamps.name = 'lamps'
  const sky = new HemisphereLight('#fff3e2', '#b3a48f', day ? 0.55 : 0.4)
  const key = new DirectionalLight(day ? '#fff0dc' : '#ffd9ad', day ? 1.5 : 0.7)
  // Lower than the sun and from its side: what comes in through the windows.
  key.position.set(rig.sunWay.x * 10, 7, rig.sunWay.z * 10 + 4)
  lamps.add(sky, key)
  return lamps
}
