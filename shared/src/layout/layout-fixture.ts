import type { Catalog, CatalogEntry } from './catalog-contract.ts'
import { LAYOUT_SCHEMA_VERSION } from './layout-contract.ts'

/** For tests: a catalog of few kinds. */
export const testCatalog: Catalog = new Map(
  [
    entry('desk', 1.1, [{ x: 0, z: 0, width: 4, depth: 1 }]),
    {
      ...entry('sofa', 0.8, [{ x: 0, z: 0, width: 2, depth: 0.9 }]),
      seats: [
        { x: -0.5, y: 0.45, z: 0.1, turn: 0 },
        { x: 0.5, y: 0.45, z: 0.1, turn: 0 },
      ],
    },
    entry('podium', 0.2, [{ x: 0, z: 0, width: 4, depth: 3 }]),
    entry('rug', 0.01, []),
    {
      ...entry('sign', 0.6, []),
      properties: {
        title: { type: 'text', name: { en: 'Title' }, default: '', max: 20 },
        words: { type: 'localised-text', name: { en: 'Words' }, default: { en: '' }, max: 40 },
        size: { type: 'number', name: { en: 'Size' }, default: 1, max: 3 },
        lit: { type: 'boolean', name: { en: 'Lit' }, default: true },
        colour: { type: 'colour', name: { en: 'Colour' }, default: '#ffffff' },
        image: { type: 'image', name: { en: 'Image' }, default: '' },
        link: { type: 'link', name: { en: 'Link' }, default: '' },
      },
    } satisfies CatalogEntry,
  ].map((entry): [string, CatalogEntry] => [entry.kind, entry]),
)

function entry(kind: string, height: number, footprint: CatalogEntry['footprint']): CatalogEntry {
  return {
    kind,
    name: { en: kind },
    model: `${kind}.glb`,
    footprint,
    height,
    seats: [],
    properties: {},
    budget: { bytes: 10_000, triangles: 500, drawCalls: 1 },
  }
}

/**
 * For tests: a new document of a hall of 20 x 14 m about the origin. A wall along x = 4 with a door at
 * z = 0 parts a side room off; a window in it is no way through. A closet in a corner has no door.
 */
export function testDocument() {
  return {
    schemaVersion: LAYOUT_SCHEMA_VERSION as number,
    name: { en: 'Hall' } as Record<string, string>,
    shell: {
      floor: {
        outline: [
          [-10, -7],
          [10, -7],
          [10, 7],
          [-10, 7],
        ],
      },
      ceiling: { height: 3.5 },
      walls: [
        { from: [-10, -7], to: [10, -7] },
        { from: [10, -7], to: [10, 7] },
        { from: [10, 7], to: [-10, 7] },
        { from: [-10, 7], to: [-10, -7] },
        {
          from: [4, -7],
          to: [4, 7],
          openings: [
            { kind: 'window', at: 2, width: 2, sill: 0.9, height: 1.5 },
            { kind: 'door', at: 6.5, width: 1, sill: 0, height: 2.1 },
          ],
        },
        { from: [-10, 5], to: [-8, 5] },
        { from: [-8, 5], to: [-8, 7] },
      ],
      light: { sun: { azimuth: 30, elevation: 45 } },
    },
    items: [
      { id: 'reception', kind: 'desk', at: [-4, -3] },
      { id: 'couch', kind: 'sofa', at: [7, 3], turn: 90 },
      { id: 'stage', kind: 'podium', at: [0, 5] },
      { id: 'carpet', kind: 'rug', at: [0, 0] },
      { id: 'logo', kind: 'sign', at: [-4, -7], lift: 2, properties: { title: 'Welcome' } },
    ] as Record<string, unknown>[],
    zones: [
      {
        id: 'entrance',
        kind: 'arrival',
        name: { en: 'Entrance' },
        outline: [
          [-8, 0],
          [-4, 0],
          [-4, 3],
          [-8, 3],
        ],
      },
      {
        id: 'reception',
        kind: 'desk',
        name: { en: 'Reception' },
        outline: [
          [-8, -6],
          [0, -6],
          [0, -1],
          [-8, -1],
        ],
      },
    ],
    spots: [
      { id: 'desk', kind: 'place', name: { en: 'Desk' }, at: [-4, -1.5], turn: 180 },
      { id: 'behind', kind: 'post', name: { en: 'Behind the desk' }, at: [-4, -4.5] },
      { id: 'stage', kind: 'place', name: { en: 'Stage' }, at: [0, 5] },
      { id: 'lounge', kind: 'place', name: { en: 'Lounge' }, at: [8.5, 3], turn: -90 },
    ],
    theme: { name: 'Example', colours: { primary: '#1b4f8a', accent: '#e07a3f' } },
  }
}
