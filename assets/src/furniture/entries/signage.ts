import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { BANNER, KIOSK_SCREEN, POSTER, WALL_SCREEN } from '../measures.ts'
import { box, entry } from './define-entry.ts'
import { colour, lettering, link } from './properties.ts'

const BACKGROUND = { colour: colour({ en: 'Background', de: 'Hintergrund' }) }

export const SIGNAGE: readonly CatalogEntry[] = [
  entry('kiosk', {
    name: { en: 'Kiosk', de: 'Infosäule' },
    footprint: [box(KIOSK_SCREEN.width + 0.14, 0.4)],
    height: 1.75,
    triangles: 900,
    properties: {
      ...lettering(
        { en: 'Welcome', de: 'Willkommen' },
        { en: 'Ask at the desk', de: 'Fragen Sie am Empfang' },
      ),
      ...BACKGROUND,
      link,
    },
  }),
  entry('wall-screen', {
    name: { en: 'Wall screen', de: 'Wandbildschirm' },
    footprint: [],
    height: WALL_SCREEN.height,
    triangles: 400,
    properties: {
      ...lettering({ en: 'What we do', de: 'Was wir tun' }, { en: '', de: '' }),
      ...BACKGROUND,
      link,
    },
  }),
  entry('banner', {
    name: { en: 'Banner', de: 'Banner' },
    footprint: [box(BANNER.width, 0.3)],
    height: BANNER.height + 0.1,
    triangles: 500,
    properties: { ...lettering({ en: 'Hello', de: 'Hallo' }, { en: '', de: '' }), ...BACKGROUND },
  }),
  entry('poster', {
    name: { en: 'Poster', de: 'Plakat' },
    footprint: [],
    height: POSTER.height,
    triangles: 300,
    properties: {
      ...lettering({ en: 'Our story', de: 'Unsere Geschichte' }, { en: '', de: '' }),
      ...BACKGROUND,
    },
  }),
  entry('sign', {
    name: { en: 'Sign letters', de: 'Schriftzug' },
    model: false,
    footprint: [],
    height: 0.8,
    triangles: 2,
    properties: {
      text: {
        type: 'localised-text',
        name: { en: 'Text', de: 'Text' },
        // Empty: the theme's name.
        default: { en: '', de: '' },
        max: 60,
      },
      height: {
        type: 'number',
        name: { en: 'Letter height', de: 'Buchstabenhöhe' },
        default: 0.55,
        max: 3,
      },
      ...BACKGROUND,
    },
  }),
]
