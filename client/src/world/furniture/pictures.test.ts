import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { expect, test } from 'vitest'
import { packPictures, picturesOf } from './pictures.ts'

const layout = LayoutSchema.parse(ATRIUM)

test('pictures never overlap and stay on the canvas', () => {
  const pictures = Array.from({ length: 40 }, (_, i) => ({
    width: 0.5 + (i % 7) * 0.5,
    height: 0.4 + (i % 5) * 0.4,
  }))
  const cells = packPictures(pictures, 1024)
  cells.forEach((a, i) => {
    expect(a.x + a.width).toBeLessThanOrEqual(1024)
    expect(a.y + a.height).toBeLessThanOrEqual(1024)
    for (const b of cells.slice(i + 1)) {
      const apart =
        a.x + a.width <= b.x ||
        b.x + b.width <= a.x ||
        a.y + a.height <= b.y ||
        b.y + b.height <= a.y
      expect(apart).toBe(true)
    }
  })
})

test('a sign without a text shows the name of the theme, in its own place', () => {
  const [sign] = picturesOf(layout, CATALOG, new Map(), 'en')
  expect(sign!.picture).toMatchObject({ kind: 'letters', title: layout.theme.name })
  expect(sign!.corners[2]).toBeCloseTo(-9.58)
})

test('texts follow the language, and fall back to what the kind says', () => {
  const screen = layout.items.find((item) => item.kind === 'wall-screen')!
  const flat = {
    finish: 'picture' as const,
    positions: new Float32Array([0, 0, 0, 2, 0, 0, 2, 1, 0, 0, 1, 0]),
    normals: new Int8Array(16),
    uvs: new Float32Array(8),
    openness: new Uint8Array(4),
    indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
  }
  const models = new Map([['wall-screen', [flat]]])
  const show = (properties: typeof screen.properties) =>
    picturesOf({ ...layout, items: [{ ...screen, properties }] }, CATALOG, models, 'de')[0]!.picture
  expect(show(screen.properties).title).toBe('Was wir tun')
  expect(show({ title: { en: 'Only English' } }).title).toBe('Only English')
  expect(show({ colour: '#123456' })).toMatchObject({
    title: 'Was wir tun',
    colour: '#123456',
  })
})

test('the logo has room before a sign’s letters, unless the sign has a text of its own', () => {
  const logo = `/uploads/${'0'.repeat(32)}.svg`
  const branded = { ...layout, theme: { ...layout.theme, logo } }
  const [plain] = picturesOf(layout, CATALOG, new Map(), 'en')
  const [sign] = picturesOf(branded, CATALOG, new Map(), 'en')
  expect(plain!.picture.logo).toBe(false)
  expect(sign!.picture.logo).toBe(true)
  expect(sign!.picture.width).toBeGreaterThan(plain!.picture.width + plain!.picture.height / 2)

  const items = layout.items.map((item) =>
    item.kind === 'sign' ? { ...item, properties: { ...item.properties, text: 'Way out' } } : item,
  )
  const [own] = picturesOf({ ...branded, items }, CATALOG, new Map(), 'en')
  expect(own!.picture).toMatchObject({ title: 'Way out', logo: false })
})
