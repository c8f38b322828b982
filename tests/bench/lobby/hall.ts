import type { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import type { z } from 'zod'

/** The spot where the probes of latency stand. */
export const PROBE_SPOT = 'probes'

/** Metres from the origin to the walls of the largest hall that a layout may have, as an argument. */
export const LARGEST_HALL = '49'
/** The same of one where everybody sees everybody from near. */
export const SMALL_HALL = '4'

/** An empty hall of `reach` metres in each direction from the origin; people appear all over it. */
export function hall(reach: number): z.input<typeof LayoutSchema> {
  const corners: [number, number][] = [
    [-reach, -reach],
    [reach, -reach],
    [reach, reach],
    [-reach, reach],
  ]
  const inner = corners.map(([x, z]): [number, number] => [x * 0.95, z * 0.95])
  return {
    schemaVersion: 1,
    name: { en: 'Hall' },
    shell: {
      floor: { outline: corners },
      ceiling: { height: 4 },
      walls: [],
      light: { sun: { azimuth: 30, elevation: 40 } },
    },
    items: [],
    zones: [{ id: 'arrival', kind: 'arrival', name: { en: 'Hall' }, outline: inner }],
    spots: [
      { id: PROBE_SPOT, kind: 'place', name: { en: 'Probes' }, at: [0, 0] },
      { id: 'desk', kind: 'post', name: { en: 'Desk' }, at: [1, 1] },
    ],
    theme: { name: 'Bench', colours: { primary: '#1b4f8a', accent: '#d98e04' } },
  }
}
