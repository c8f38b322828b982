import type { LayoutDocument } from '@foyer/shared/layout/layout-contract.ts'
import { rectangle } from './rectangle.ts'

/** Metres: where the rows of columns stand, and the lines of light, two in each bay between them. */
const BAYS = [-10, -5, 0, 5, 10] as const
const LINES = [-12.5, -7.5, -2.5, 2.5, 7.5, 12.5].flatMap((x) => [x - 0.85, x + 0.85])
const LEATHER_DARK = '#4b3a30'

/** An old workshop: 30 x 16 m, brick and concrete, tall windows in the south, reception at the east end. */
export const LOFT: LayoutDocument = {
  schemaVersion: 1,
  name: { en: 'Loft', de: 'Loft' },
  shell: {
    floor: { outline: rectangle(-15, -8, 15, 8), material: 'concrete' },
    ceiling: {
      height: 5,
      material: 'concrete',
      coves: [
        ...LINES.map((x) => ({
          from: [x, -6.2] as [number, number],
          to: [x, 6.4] as [number, number],
          width: 0.34,
        })),
        { from: [14.2, -4.2], to: [14.2, 4.2], width: 0.3 },
        { from: [-0.5, -7.45], to: [11.5, -7.45], width: 0.3 },
      ],
    },
    walls: [
      { from: [-15, -8], to: [15, -8], thickness: 0.3, material: 'brick' },
      { from: [15, -8], to: [15, 8], thickness: 0.3, material: 'brick' },
      {
        from: [14.72, -4.4],
        to: [14.72, 4.4],
        height: 3.7,
        thickness: 0.16,
        material: 'timber-slats',
      },
      {
        from: [15, 8],
        to: [-15, 8],
        thickness: 0.4,
        material: 'brick',
        openings: [0.9, 5.9, 10.9, 15.9, 20.9, 25.9].map((at) => ({
          kind: 'window',
          at,
          width: 3.2,
          sill: 0.6,
          height: 3.6,
        })),
      },
      {
        from: [-15, 8],
        to: [-15, -8],
        thickness: 0.4,
        material: 'brick',
        openings: [
          { kind: 'window', at: 1.2, width: 3.2, sill: 0.6, height: 3.6 },
          { kind: 'door', at: 6.7, width: 2.6, height: 2.6 },
          { kind: 'window', at: 11.6, width: 3.2, sill: 0.6, height: 3.6 },
        ],
      },
    ],
    light: { sun: { azimuth: -28, elevation: 36 }, intensity: 1.1 },
  },
  items: [
    ...BAYS.flatMap((x, i) =>
      [-3, 3].map((z) => ({
        id: `column-${i + 1}-${z < 0 ? 'north' : 'south'}`,
        kind: 'steel-column',
        at: [x, z] as [number, number],
      })),
    ),
    ...BAYS.flatMap((x, i) =>
      [-4, 4].map((z) => ({
        id: `beam-${i + 1}-${z < 0 ? 'north' : 'south'}`,
        kind: 'steel-beam',
        at: [x, z] as [number, number],
        lift: 4.63,
        turn: 90,
      })),
    ),
    ...[-12, -6, 0, 6, 12].map((x, i) => ({
      id: `duct-${i + 1}`,
      kind: 'duct',
      at: [x, -6.7] as [number, number],
      lift: 3.9,
    })),

    { id: 'desk-north', kind: 'desk-straight', at: [11, -1.22], turn: -90 },
    { id: 'desk-south', kind: 'desk-straight', at: [11, 1.22], turn: -90 },
    { id: 'name', kind: 'sign', at: [14.5, 0], lift: 2.2, turn: -90, properties: { height: 0.9 } },
    { id: 'desk-shelf', kind: 'shelf', at: [14.65, -6.2], turn: -90 },
    { id: 'desk-plant', kind: 'plant-tree', at: [13.9, 5], turn: 40 },
    { id: 'desk-rug', kind: 'rug', at: [8.6, 0], turn: 90, properties: { colour: '#6d6258' } },

    { id: 'lounge-rug', kind: 'rug-round', at: [2.5, 5.4], scale: 1.05 },
    { id: 'lounge-sofa-south', kind: 'sofa', at: [2.5, 7], turn: 180 },
    { id: 'lounge-sofa-west', kind: 'sofa', at: [0.75, 5.2], turn: 90 },
    {
      id: 'lounge-chair-1',
      kind: 'armchair',
      at: [4.4, 5.9],
      turn: -100,
      properties: { colour: LEATHER_DARK },
    },
    {
      id: 'lounge-chair-2',
      kind: 'armchair',
      at: [4.2, 4.6],
      turn: -65,
      properties: { colour: LEATHER_DARK },
    },
    { id: 'lounge-table', kind: 'coffee-table', at: [2.5, 5.3] },
    { id: 'lounge-lamp', kind: 'lamp-floor', at: [0.9, 6.9] },
    { id: 'lounge-plant', kind: 'plant-palm', at: [4.5, 7.2], turn: 20 },

    { id: 'island-rug', kind: 'rug', at: [-7.4, 5.5], scale: 1.1 },
    ...(
      [
        [-8.6, 5, 90],
        [-8.6, 6.2, 90],
        [-6.2, 5, -90],
        [-6.2, 6.2, -90],
      ] as const
    ).map(([x, z, turn], i) => ({
      id: `island-chair-${i + 1}`,
      kind: 'armchair',
      at: [x, z] as [number, number],
      turn,
    })),
    { id: 'island-table', kind: 'coffee-table', at: [-7.4, 5.6] },
    { id: 'island-plant', kind: 'plant-tree', at: [-10.6, 7.2], turn: 80 },
    { id: 'window-planter', kind: 'planter', at: [-2.4, 7.4] },

    { id: 'long-table', kind: 'long-table', at: [8.4, 5.8] },
    ...[7.5, 8.4, 9.3].flatMap((x, i) =>
      [4.95, 6.65].map((z, side) => ({
        id: `long-table-stool-${i * 2 + side + 1}`,
        kind: 'stool',
        at: [x, z] as [number, number],
        turn: side ? 180 : 0,
      })),
    ),
    ...[7.6, 9.2].map((x, i) => ({
      id: `long-table-pendant-${i + 1}`,
      kind: 'lamp-pendant',
      at: [x, 5.8] as [number, number],
      lift: 2.1,
      scale: 1.1,
    })),

    { id: 'coffee', kind: 'coffee-corner', at: [-3.6, -7.5] },
    { id: 'coffee-table', kind: 'table', at: [-4.6, -5.5] },
    { id: 'coffee-stool-1', kind: 'stool', at: [-5.4, -5.5], turn: 90 },
    { id: 'coffee-stool-2', kind: 'stool', at: [-3.8, -5.5], turn: -90 },
    { id: 'coffee-pendant', kind: 'lamp-pendant', at: [-4.6, -5.5], lift: 2.1, scale: 1.1 },

    {
      id: 'screen-what-we-do',
      kind: 'wall-screen',
      at: [2.6, -7.8],
      lift: 1.15,
      properties: {
        text: { en: 'Made here, used everywhere.', de: 'Hier gemacht, überall im Einsatz.' },
      },
    },
    {
      id: 'screen-news',
      kind: 'wall-screen',
      at: [7.2, -7.8],
      lift: 1.15,
      properties: {
        title: { en: 'News', de: 'Neuigkeiten' },
        text: { en: 'See what left the workshop.', de: 'Das kam zuletzt aus der Werkstatt.' },
        colour: '#8a4a26',
      },
    },
    {
      id: 'kiosk-exhibits',
      kind: 'kiosk',
      at: [0.9, -4.7],
      turn: -30,
      properties: {
        title: { en: 'Exhibits', de: 'Ausstellung' },
        text: {
          en: 'Walk up to a piece to learn more.',
          de: 'Treten Sie näher, um mehr zu erfahren.',
        },
      },
    },
    { id: 'podium-1', kind: 'podium', at: [2.8, -5.4] },
    { id: 'podium-2', kind: 'podium', at: [4.9, -5.8] },
    { id: 'podium-3', kind: 'podium', at: [7, -5.4] },
    { id: 'exhibit-1', kind: 'exhibit', at: [2.8, -5.4], lift: 0.95, turn: 20 },
    { id: 'exhibit-2', kind: 'globe', at: [4.9, -5.8], lift: 0.95, turn: 30 },
    { id: 'exhibit-3', kind: 'exhibit', at: [7, -5.4], lift: 0.95, turn: 130 },
    { id: 'exhibit-bench', kind: 'bench', at: [2.6, -2.9], turn: 180 },
    { id: 'gifts', kind: 'gift-table', at: [11.4, -7.4] },
    { id: 'gift-tray', kind: 'tray', at: [10.9, -7.4], lift: 0.9, turn: 12 },
    { id: 'poster-story', kind: 'poster', at: [-0.6, -7.83], lift: 1 },
    {
      id: 'poster-team',
      kind: 'poster',
      at: [9.7, -7.83],
      lift: 1,
      properties: {
        title: { en: 'Our people', de: 'Unser Team' },
        text: { en: 'Meet those who answer you.', de: 'Die Menschen, die Ihnen antworten.' },
      },
    },

    { id: 'booth-1', kind: 'booth', at: [-13.1, -6.75] },
    { id: 'booth-2', kind: 'booth', at: [-9.9, -6.75] },
    { id: 'booth-plant', kind: 'plant-fern', at: [-11.5, -7.4] },
    { id: 'booth-panel', kind: 'slat-panel', at: [-7.6, -6.6], turn: 90 },

    {
      id: 'welcome-banner',
      kind: 'banner',
      at: [-5.9, -2.7],
      turn: -75,
      properties: {
        title: { en: 'Welcome', de: 'Willkommen' },
        text: { en: 'Reception is straight ahead.', de: 'Der Empfang ist geradeaus.' },
      },
    },
    { id: 'welcome-plant-left', kind: 'plant-tree', at: [-14.2, -2.2], turn: 60 },
    { id: 'welcome-plant-right', kind: 'plant-palm', at: [-14.2, 2.4], turn: 110 },
    { id: 'hall-bench-1', kind: 'bench', at: [-5, 2.35], turn: 180 },
    { id: 'hall-bench-2', kind: 'bench', at: [-5, -2.35] },
    { id: 'hall-planter-1', kind: 'planter', at: [-2.5, 3] },
    { id: 'hall-planter-2', kind: 'planter', at: [-7.5, 3] },
  ],
  zones: [
    {
      id: 'arrival',
      kind: 'arrival',
      name: { en: 'Entrance', de: 'Eingang' },
      outline: rectangle(-13.6, -2, -10.6, 2),
    },
    {
      // Before the desk's zone, which goes on being where one is behind it.
      id: 'behind-desk',
      kind: 'staff',
      name: { en: 'Behind the desk', de: 'Hinter dem Empfang' },
      outline: rectangle(11, -2.6, 14.8, 2.6),
    },
    {
      id: 'desk',
      kind: 'desk',
      name: { en: 'Reception', de: 'Empfang' },
      outline: rectangle(7.4, -3.6, 14.6, 3.6),
    },
    {
      id: 'lounge',
      kind: 'lounge',
      name: { en: 'Lounge', de: 'Lounge' },
      outline: rectangle(-0.4, 3.4, 5.6, 7.8),
    },
    {
      id: 'island',
      kind: 'lounge',
      name: { en: 'Window seats', de: 'Fensterplätze' },
      outline: rectangle(-9.6, 4, -5.2, 7.8),
    },
    {
      id: 'exhibits',
      kind: 'exhibit',
      name: { en: 'Exhibits', de: 'Ausstellung' },
      outline: rectangle(0, -7.8, 9, -3.2),
    },
    {
      id: 'booth-1',
      kind: 'quiet',
      name: { en: 'Booth 1', de: 'Kabine 1' },
      outline: rectangle(-14.4, -7.75, -11.8, -5.75),
    },
    {
      id: 'booth-2',
      kind: 'quiet',
      name: { en: 'Booth 2', de: 'Kabine 2' },
      outline: rectangle(-11.2, -7.75, -8.6, -5.75),
    },
  ],
  spots: [
    {
      id: 'entrance',
      kind: 'place',
      name: { en: 'Entrance', de: 'Eingang' },
      at: [-12.6, 0],
      turn: 90,
    },
    {
      id: 'reception',
      kind: 'place',
      name: { en: 'Reception', de: 'Empfang' },
      at: [9.4, 0],
      turn: 90,
    },
    { id: 'lounge', kind: 'place', name: { en: 'Lounge', de: 'Lounge' }, at: [2.5, 3.7] },
    {
      id: 'coffee',
      kind: 'place',
      name: { en: 'Coffee corner', de: 'Kaffee-Ecke' },
      at: [-3.2, -6.6],
      turn: 180,
    },
    {
      id: 'exhibits',
      kind: 'place',
      name: { en: 'Exhibits', de: 'Ausstellung' },
      at: [4.9, -4.4],
      turn: 180,
    },
    { id: 'table', kind: 'place', name: { en: 'Long table', de: 'Langer Tisch' }, at: [8.4, 4] },
    {
      id: 'gifts',
      kind: 'place',
      name: { en: 'Gift table', de: 'Geschenktisch' },
      at: [11.4, -6.2],
      turn: 180,
    },
    { id: 'booth-1', kind: 'place', name: { en: 'Booth 1', de: 'Kabine 1' }, at: [-13.1, -6.45] },
    { id: 'booth-2', kind: 'place', name: { en: 'Booth 2', de: 'Kabine 2' }, at: [-9.9, -6.45] },
    {
      id: 'post-desk-left',
      kind: 'post',
      name: { en: 'Desk, left', de: 'Empfang links' },
      at: [12, -1.2],
      turn: -90,
    },
    {
      id: 'post-desk-right',
      kind: 'post',
      name: { en: 'Desk, right', de: 'Empfang rechts' },
      at: [12, 1.2],
      turn: -90,
    },
    {
      id: 'post-welcome',
      kind: 'post',
      name: { en: 'Welcome', de: 'Begrüßung' },
      at: [7.8, 2.2],
      turn: -105,
    },
    {
      id: 'post-lounge',
      kind: 'post',
      name: { en: 'Lounge', de: 'Lounge' },
      at: [-0.9, 4.2],
      turn: -120,
    },
    {
      id: 'post-exhibits',
      kind: 'post',
      name: { en: 'Exhibits', de: 'Ausstellung' },
      at: [6.4, -3.7],
      turn: -70,
    },
  ],
  theme: {
    name: 'Foyer',
    colours: { primary: '#2c4f57', accent: '#d9803b' },
    materials: 'industrial',
    mood: 'day',
    font: 'sans',
  },
}
