import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { type Layout, LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { copyOf } from '@foyer/shared/layout/layout-edits-fixture.ts'
import { expect, test } from 'vitest'
import { fitsAtlas, lightAtlas } from '../lighting/light-surfaces.ts'
import { sceneChanges } from './scene-changes.ts'

const layout = LayoutSchema.parse(ATRIUM)

/** By what a change is called: the document after it. */
const CHANGES = {
  nothing: () => {},
  'an item turned': ({ items }) => Object.assign(items[0]!, { turn: 30 }),
  'an item painted': ({ items }) => Object.assign(items[0]!, { properties: { colour: '#123456' } }),
  'an item gone': ({ items }) => items.shift(),
  'other colours': ({ theme }) => Object.assign(theme.colours, { accent: '#123456' }),
  'another name': ({ theme }) => Object.assign(theme, { name: 'Acme' }),
  'another mood': ({ theme }) => Object.assign(theme, { mood: 'evening' }),
  'a wall of brick': ({ shell }) => Object.assign(shell.walls[0]!, { material: 'brick' }),
  'a carpet': ({ shell }) => Object.assign(shell.floor, { material: 'carpet' }),
  'a higher room': ({ shell }) => Object.assign(shell.ceiling, { height: 7 }),
  'a wall less': ({ shell }) => shell.walls.pop(),
  'a zone less': ({ zones }) => zones.pop(),
  'a portal': ({ zones }) => Object.assign(zones[0]!, { kind: 'portal' }),
} satisfies Record<string, (next: Layout) => unknown>
type ChangeName = keyof typeof CHANGES

function after(name: ChangeName): Layout {
  const next = copyOf(layout)
  CHANGES[name](next)
  return next
}

test.each<[name: ChangeName, parts: string, items: string, moved: string, light: string]>([
  ['nothing', '', '', '', 'none'],
  ['an item turned', '', 'desk', 'desk', 'furniture'],
  ['an item painted', '', 'desk', '', 'none'],
  ['an item gone', '', 'desk', 'desk', 'furniture'],
  ['other colours', 'shell finishes pictures', '', '', 'none'],
  ['another name', 'pictures', '', '', 'none'],
  ['another mood', 'shell outdoors lamps pictures', '', '', 'mood'],
  ['a wall of brick', 'shell', '', '', 'shell'],
  ['a higher room', 'shell', '', '', 'shell'],
  ['a zone less', '', '', '', 'none'],
  ['a portal', 'shell', '', '', 'furniture'],
])('%s touches the parts "%s"', (name, touched, changed, stood, bakes) => {
  const { items, moved, light, ...parts } = sceneChanges(layout, after(name))
  const named = Object.entries(parts).filter(([, touches]) => touches)
  expect(named.map(([part]) => part).join(' ')).toBe(touched)
  expect([...items].join(' ')).toBe(changed)
  expect([...moved].join(' ')).toBe(stood)
  expect(light).toBe(bakes)
})

test('where no room was before, everything is made', () => {
  const first = sceneChanges(null, layout)
  expect(first).toMatchObject({ shell: true, outdoors: true, pictures: true, light: 'mood' })
  expect(first.items.size).toBe(layout.items.length)
})

test.each<[name: ChangeName, fits: boolean]>([
  ['a wall of brick', true],
  ['a carpet', true],
  ['a higher room', false],
  ['a wall less', false],
])('old light on %s: %s, by where the surfaces lie in the map', (name, fits) => {
  expect(fitsAtlas(lightAtlas(layout), lightAtlas(after(name)))).toBe(fits)
})
