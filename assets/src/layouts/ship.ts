import type { LayoutDocument, Point } from '@foyer/shared/layout/layout-contract.ts'
import { cornerFrames, type HullSide, hullItems, hullWall } from './hull.ts'
import { rectangle } from './rectangle.ts'

/** Metres: bow in the north, airlock in the south. */
const CORNERS: readonly Point[] = [
  [-4.6, -11],
  [4.6, -11],
  [12, -5.2],
  [12, 4],
  [8, 8.6],
  [-8, 8.6],
  [-12, 4],
  [-12, -5.2],
]

const side = (i: number, id: string, bays: number, openings: HullSide['openings']): HullSide => ({
  id,
  from: CORNERS[i]!,
  to: CORNERS[(i + 1) % CORNERS.length]!,
  bays,
  openings,
})
const SIDES: readonly HullSide[] = [
  side(0, 'bow', 3, 'windows'),
  side(1, 'bow-east', 3, 'windows'),
  side(2, 'east', 3, 'none'),
  side(3, 'stern-east', 2, 'windows'),
  side(4, 'stern', 5, { door: 2 }),
  side(5, 'stern-west', 2, 'windows'),
  side(6, 'west', 3, 'none'),
  side(7, 'bow-west', 3, 'windows'),
]

/** The corners drawn towards the middle. */
const ring = (share: number): Point[] =>
  CORNERS.map(([x, z]) => [
    Math.round(x * share * 100) / 100,
    Math.round(((z + 1.2) * share - 1.2) * 100) / 100,
  ])
const RING = ring(0.66)

/** A friendly spaceship of 24 x 20 m: leaning frames, lines of light, and a planet before the bow. */
export const SHIP: LayoutDocument = {
  schemaVersion: 1,
  name: { en: 'Ship', de: 'Raumschiff' },
  shell: {
    floor: { outline: [...CORNERS], material: 'terrazzo' },
    ceiling: {
      height: 4.4,
      material: 'plaster',
      coves: [
        ...RING.map((from, i) => ({ from, to: RING[(i + 1) % RING.length]!, width: 0.6 })),
        { from: [-2.6, -4.4], to: [2.6, -4.4], width: 1.4 },
        { from: [0, -1], to: [0, 4.6], width: 0.5 },
      ],
    },
    walls: SIDES.map(hullWall),
    light: { sun: { azimuth: 122, elevation: 24 }, intensity: 1 },
  },
  items: [
    ...SIDES.flatMap(hullItems),
    ...cornerFrames(SIDES),

    { id: 'desk', kind: 'desk-curved', at: [0, -3.4] },
    { id: 'name', kind: 'sign', at: [0, -10.02], lift: 2.8, properties: { height: 0.8 } },

    { id: 'bow-rug', kind: 'rug-round', at: [0, -8.3] },
    { id: 'bow-sofa-west', kind: 'sofa', at: [-1.2, -7], turn: 186 },
    { id: 'bow-sofa-east', kind: 'sofa', at: [1.2, -7], turn: 174 },
    { id: 'bow-chair-west', kind: 'armchair', at: [-3, -8.3], turn: 110 },
    { id: 'bow-chair-east', kind: 'armchair', at: [3, -8.3], turn: -110 },
    { id: 'bow-table', kind: 'coffee-table', at: [0, -8.5] },
    { id: 'bow-planter-west', kind: 'planter', at: [-6.6, -6.6], turn: -40 },
    { id: 'bow-planter-east', kind: 'planter', at: [6.6, -6.6], turn: 40 },

    { id: 'tree', kind: 'tree-bench', at: [-5.4, -0.9], turn: 30 },
    { id: 'lounge-rug', kind: 'rug-round', at: [-6.6, 4.1], scale: 0.9 },
    { id: 'lounge-chair-1', kind: 'armchair', at: [-5.3, 4.1], turn: -90 },
    { id: 'lounge-chair-2', kind: 'armchair', at: [-6.6, 5.5], turn: 180 },
    { id: 'lounge-chair-3', kind: 'armchair', at: [-7.9, 4.1], turn: 90 },
    { id: 'lounge-table', kind: 'coffee-table', at: [-6.6, 4.2] },
    { id: 'lounge-plant', kind: 'plant-palm', at: [-8.7, 5.8], turn: 20 },
    { id: 'coffee', kind: 'coffee-corner', at: [-4.9, 8.1], turn: 180 },
    { id: 'hall-planter-west', kind: 'planter', at: [-3.2, 2.9], turn: 90 },
    { id: 'hall-planter-east', kind: 'planter', at: [3.2, 2.9], turn: 90 },

    { id: 'booth-1', kind: 'booth', at: [-10.7, -2.5], turn: 90 },
    { id: 'booth-2', kind: 'booth', at: [-10.7, 1.3], turn: 90 },
    { id: 'booth-plant', kind: 'plant-fern', at: [-11.1, -0.6] },

    {
      id: 'screen-what-we-do',
      kind: 'wall-screen',
      at: [11.8, -3.67],
      lift: 1.05,
      turn: -90,
      properties: {
        text: { en: 'Ask us anything, from anywhere.', de: 'Fragen Sie uns alles, von überall.' },
      },
    },
    {
      id: 'screen-news',
      kind: 'wall-screen',
      at: [11.8, -0.6],
      lift: 1.05,
      turn: -90,
      properties: {
        title: { en: 'News', de: 'Neuigkeiten' },
        text: { en: 'What we have discovered.', de: 'Was wir entdeckt haben.' },
        colour: '#0d6f7c',
      },
    },
    { id: 'poster-team', kind: 'poster', at: [11.83, 2.47], lift: 0.95, turn: -90 },
    {
      id: 'kiosk-exhibits',
      kind: 'kiosk',
      at: [5.4, -2.2],
      turn: -50,
      properties: {
        title: { en: 'Exhibits', de: 'Ausstellung' },
        text: {
          en: 'Walk up to a piece to learn more.',
          de: 'Treten Sie näher, um mehr zu erfahren.',
        },
      },
    },
    { id: 'podium-1', kind: 'podium', at: [7.8, -3.4] },
    { id: 'podium-2', kind: 'podium', at: [8.8, -0.6] },
    { id: 'podium-3', kind: 'podium', at: [7.8, 2.2] },
    { id: 'exhibit-1', kind: 'exhibit', at: [7.8, -3.4], lift: 0.95, turn: 20 },
    { id: 'exhibit-2', kind: 'globe', at: [8.8, -0.6], lift: 0.95, turn: 40 },
    { id: 'exhibit-3', kind: 'exhibit', at: [7.8, 2.2], lift: 0.95, turn: 250 },
    { id: 'gifts', kind: 'gift-table', at: [4.9, 8.08], turn: 180 },
    { id: 'gift-tray', kind: 'tray', at: [5.4, 8.08], lift: 0.9, turn: 12 },
    { id: 'meeting-rug', kind: 'rug-round', at: [6.2, 5.3], scale: 0.7 },
    { id: 'meeting-table', kind: 'table', at: [6.2, 5.3] },
    { id: 'meeting-stool-1', kind: 'stool', at: [5.4, 5.3], turn: 90 },
    { id: 'meeting-stool-2', kind: 'stool', at: [7, 5.3], turn: -90 },
    { id: 'meeting-stool-3', kind: 'stool', at: [6.2, 6.1], turn: 180 },
    {
      id: 'welcome-banner',
      kind: 'banner',
      at: [2.9, 6],
      turn: 20,
      properties: {
        title: { en: 'Welcome aboard', de: 'Willkommen an Bord' },
        text: { en: 'Reception is straight ahead.', de: 'Der Empfang ist geradeaus.' },
      },
    },
    { id: 'welcome-fern', kind: 'plant-fern', at: [-2.6, 7.9] },
  ],
  zones: [
    {
      id: 'arrival',
      kind: 'arrival',
      name: { en: 'Airlock', de: 'Luftschleuse' },
      outline: rectangle(-1.9, 4.4, 1.9, 7.6),
    },
    {
      // Before the desk's zone, which goes on being where one is behind it.
      id: 'behind-desk',
      kind: 'staff',
      name: { en: 'Behind the desk', de: 'Hinter dem Empfang' },
      outline: rectangle(-2.3, -5.6, 2.3, -3.4),
    },
    {
      id: 'desk',
      kind: 'desk',
      name: { en: 'Reception', de: 'Empfang' },
      outline: rectangle(-4, -6, 4, -0.6),
    },
    {
      id: 'bow',
      kind: 'lounge',
      name: { en: 'Bow lounge', de: 'Bug-Lounge' },
      outline: rectangle(-4.6, -10.6, 4.6, -6.1),
    },
    {
      id: 'lounge',
      kind: 'lounge',
      name: { en: 'Lounge', de: 'Lounge' },
      outline: rectangle(-8.6, 2.4, -4.4, 6.4),
    },
    {
      id: 'exhibits',
      kind: 'exhibit',
      name: { en: 'Exhibits', de: 'Ausstellung' },
      outline: rectangle(5.4, -5, 11.8, 3.4),
    },
    {
      id: 'booth-1',
      kind: 'quiet',
      name: { en: 'Cabin 1', de: 'Kabine 1' },
      outline: rectangle(-11.75, -3.8, -9.7, -1.2),
    },
    {
      id: 'booth-2',
      kind: 'quiet',
      name: { en: 'Cabin 2', de: 'Kabine 2' },
      outline: rectangle(-11.75, 0, -9.7, 2.6),
    },
  ],
  spots: [
    {
      id: 'entrance',
      kind: 'place',
      name: { en: 'Airlock', de: 'Luftschleuse' },
      at: [0, 7],
      turn: 180,
    },
    {
      id: 'reception',
      kind: 'place',
      name: { en: 'Reception', de: 'Empfang' },
      at: [0, -1],
      turn: 180,
    },
    {
      id: 'bow',
      kind: 'place',
      name: { en: 'Bow window', de: 'Bugfenster' },
      at: [0, -9.8],
      turn: 180,
    },
    { id: 'lounge', kind: 'place', name: { en: 'Lounge', de: 'Lounge' }, at: [-6.6, 2.7] },
    {
      id: 'coffee',
      kind: 'place',
      name: { en: 'Coffee corner', de: 'Kaffee-Ecke' },
      at: [-4.9, 6.9],
    },
    {
      id: 'screens',
      kind: 'place',
      name: { en: 'Screens', de: 'Bildschirme' },
      at: [10, -2.2],
      turn: 90,
    },
    { id: 'gifts', kind: 'place', name: { en: 'Gift table', de: 'Geschenktisch' }, at: [4.6, 7] },
    {
      id: 'booth-1',
      kind: 'place',
      name: { en: 'Cabin 1', de: 'Kabine 1' },
      at: [-10.4, -2.5],
      turn: 90,
    },
    {
      id: 'booth-2',
      kind: 'place',
      name: { en: 'Cabin 2', de: 'Kabine 2' },
      at: [-10.4, 1.3],
      turn: 90,
    },
    {
      id: 'post-desk-left',
      kind: 'post',
      name: { en: 'Desk, left', de: 'Empfang links' },
      at: [-0.9, -4.4],
    },
    {
      id: 'post-desk-right',
      kind: 'post',
      name: { en: 'Desk, right', de: 'Empfang rechts' },
      at: [0.9, -4.4],
    },
    {
      id: 'post-welcome',
      kind: 'post',
      name: { en: 'Welcome', de: 'Begrüßung' },
      at: [3, -0.4],
      turn: -20,
    },
    {
      id: 'post-bow',
      kind: 'post',
      name: { en: 'Bow lounge', de: 'Bug-Lounge' },
      at: [3.9, -6.7],
      turn: -120,
    },
    {
      id: 'post-exhibits',
      kind: 'post',
      name: { en: 'Exhibits', de: 'Ausstellung' },
      at: [6.6, -0.6],
      turn: -70,
    },
  ],
  theme: {
    name: 'Foyer',
    colours: { primary: '#274a8f', accent: '#35b7c2' },
    materials: 'space',
    mood: 'day',
    font: 'rounded',
  },
}
