import type { LayoutId } from '@foyer/assets/layouts/layouts.ts'

/** Eye and what it looks at, metres. */
interface View {
  eye: readonly [number, number, number]
  at: readonly [number, number, number]
}

/** The places from which each layout is judged. */
export const PLACES: Readonly<Record<LayoutId, Readonly<Record<string, View>>>> = {
  atrium: {
    entrance: { eye: [0.6, 1.75, 8.6], at: [0, 1.6, -6] },
    lounge: { eye: [-3.2, 1.7, 6.6], at: [-10.5, 0.9, 0.5] },
    desk: { eye: [2.6, 1.7, -0.6], at: [-0.6, 1.5, -8] },
    exhibits: { eye: [4.6, 1.7, -1.2], at: [13, 1.4, -5.4] },
    booths: { eye: [5.4, 1.7, 2.4], at: [12.5, 1, 6.2] },
    behind: { eye: [-3.2, 2.1, -8.6], at: [3, 1.1, 6] },
  },
  loft: {
    entrance: { eye: [-13.8, 1.75, 0.6], at: [6, 1.7, 0] },
    lounge: { eye: [-2.6, 1.7, 2.2], at: [4.4, 1.1, 7] },
    desk: { eye: [6.2, 1.7, -1.6], at: [14, 1.7, 0.6] },
    exhibits: { eye: [1, 1.7, -2.4], at: [6.4, 1.3, -7.4] },
    booths: { eye: [-5.6, 1.7, -1.6], at: [-12.6, 1.1, -6.6] },
    behind: { eye: [13.6, 2.1, -2.6], at: [-6, 1.2, 2.4] },
  },
  garden: {
    entrance: { eye: [0.5, 1.75, 9.4], at: [0, 1.7, -6] },
    lounge: { eye: [-5.6, 1.7, -7.6], at: [-11.6, 1.1, -2.6] },
    desk: { eye: [3.4, 1.7, 1], at: [-0.8, 1.5, -8] },
    exhibits: { eye: [4.2, 1.7, -2.6], at: [12.6, 1.3, -6.4] },
    terrace: { eye: [2, 1.75, 5.2], at: [-9, 1.2, 7.6] },
    behind: { eye: [-3.4, 2.1, -8.4], at: [2.4, 1.3, 6] },
  },
  ship: {
    entrance: { eye: [0.5, 1.75, 7.8], at: [0, 1.7, -8] },
    bow: { eye: [1.6, 1.7, -5], at: [-0.8, 1.7, -11] },
    desk: { eye: [2.8, 1.7, 0.6], at: [-0.8, 1.6, -8] },
    exhibits: { eye: [3.2, 1.7, 1.6], at: [11.6, 1.2, -1.8] },
    lounge: { eye: [-1.4, 1.7, 1.2], at: [-9.4, 1, 4.6] },
    behind: { eye: [-2.8, 2.1, -6.4], at: [2.4, 1.2, 6] },
  },
}
