import { type Locale, type LocalisedText, localise } from '@foyer/shared/i18n/locale.ts'
import type { Catalog, PropertyDefinition } from '@foyer/shared/layout/catalog-contract.ts'
import type { Item, Layout } from '@foyer/shared/layout/layout-contract.ts'
import { LOGO_ROOM } from './draw-logo.ts'
import type { Models } from './furniture-model.ts'
import { itemPlace } from './merge-furniture.ts'
import type { Cell, Picture } from './picture.ts'

/** A picture at its place in the room: four corners from the lower left, counter-clockwise. */
export interface PlacedPicture {
  picture: Picture
  corners: Float32Array
}

const SCREENS = new Set(['kiosk', 'wall-screen'])
const LETTERS_COLOUR = '#fff8ec'
/** Letters take about that much of their picture's height; the rest is room for the halo. */
const LETTERS_SHARE = 0.46

/** All pictures of a layout in a language. */
export function picturesOf(
  layout: Layout,
  catalog: Catalog,
  models: Models,
  locale: Locale,
): PlacedPicture[] {
  return layout.items.flatMap((item) => {
    if (item.kind === 'sign') return [letters(item, layout, locale)]
    const definitions = catalog.get(item.kind)?.properties ?? {}
    return (models.get(item.kind) ?? [])
      .filter((part) => part.finish === 'picture')
      .map(({ positions }): PlacedPicture => {
        const corners = new Float32Array(12)
        for (let i = 0; i < 4; i++) itemPlace(item).point(positions, i * 3, corners, i * 3)
        const away = (a: number, b: number) =>
          Math.hypot(...[0, 1, 2].map((axis) => corners[a * 3 + axis]! - corners[b * 3 + axis]!))
        const text = (name: string) => textOf(item.properties[name], definitions[name], locale)
        const colour = text('colour')
        return {
          corners,
          picture: {
            kind: SCREENS.has(item.kind) ? 'screen' : 'print',
            width: away(0, 1),
            height: away(1, 2),
            title: text('title'),
            text: text('text'),
            colour: colour || layout.theme.colours.primary,
            image: text('picture'),
            logo: layout.theme.logo !== undefined && text('picture') === '',
          },
        }
      })
  })
}

function letters(item: Item, layout: Layout, locale: Locale): PlacedPicture {
  const own = textOf(item.properties.text, undefined, locale)
  const title = own || layout.theme.name
  const wanted = Number(item.properties.height)
  const letterHeight = Math.min(3, Math.max(0.05, wanted || 0.55)) * item.scale
  const height = letterHeight / LETTERS_SHARE
  const logo = layout.theme.logo !== undefined && own === ''
  const width = letterHeight * (title.length * 0.78 + 1.2) + (logo ? height * LOGO_ROOM : 0)
  const corners = new Float32Array(12)
  const place = itemPlace({ ...item, scale: 1 })
  const flat = [-width / 2, 0, 0, width / 2, 0, 0, width / 2, height, 0, -width / 2, height, 0]
  for (let i = 0; i < 4; i++) {
    place.point(flat, i * 3, corners, i * 3)
    corners[i * 3 + 1]! -= (height - letterHeight) / 2
  }
  const colour = textOf(item.properties.colour, undefined, locale) || LETTERS_COLOUR
  return {
    corners,
    picture: { kind: 'letters', width, height, title, text: '', colour, image: '', logo },
  }
}

/** A property as text: the item's, else the kind's; a number or a switch is no text. */
function textOf(
  value: unknown,
  definition: PropertyDefinition | undefined,
  locale: Locale,
): string {
  const given = value ?? definition?.default
  if (typeof given === 'string') return given
  return typeof given === 'object' && given !== null ? localise(given as LocalisedText, locale) : ''
}

/**
 * Places pictures on a square canvas in rows, all at one scale, as large as fits.
 * @returns a cell for each, in their order.
 */
export function packPictures(
  pictures: readonly { width: number; height: number }[],
  size: number,
): Cell[] {
  let scale = size
  for (;;) {
    const cells = packAt(pictures, size, scale)
    if (cells) return cells
    scale *= 0.94
  }
}

function packAt(
  pictures: readonly { width: number; height: number }[],
  size: number,
  scale: number,
): Cell[] | null {
  const GAP = 4
  const cells: Cell[] = new Array(pictures.length)
  const order = pictures
    .map((_, i) => i)
    .toSorted((a, b) => pictures[b]!.height - pictures[a]!.height)
  let [x, y, row] = [0, 0, 0]
  for (const i of order) {
    const width = Math.max(1, Math.floor(pictures[i]!.width * scale))
    const height = Math.max(1, Math.floor(pictures[i]!.height * scale))
    if (x + width > size) {
      y += row + GAP
      x = 0
      row = 0
    }
    if (width > size || y + height > size) return null
    cells[i] = { x, y, width, height }
    x += width + GAP
    row = Math.max(row, height)
  }
  return cells
}
