/** Six places from which a layout is judged: eye and what it looks at, metres. */
export const PLACES = {
  entrance: { eye: [0.6, 1.75, 8.6], at: [0, 1.6, -6] },
  lounge: { eye: [-3.2, 1.7, 6.6], at: [-10.5, 0.9, 0.5] },
  desk: { eye: [2.6, 1.7, -0.6], at: [-0.6, 1.5, -8] },
  exhibits: { eye: [4.6, 1.7, -1.2], at: [13, 1.4, -5.4] },
  booths: { eye: [5.4, 1.7, 2.4], at: [12.5, 1, 6.2] },
  behind: { eye: [-3.2, 2.1, -8.6], at: [3, 1.1, 6] },
} as const satisfies Record<
  string,
  { eye: readonly [number, number, number]; at: readonly [number, number, number] }
>

export type PlaceName = keyof typeof PLACES
