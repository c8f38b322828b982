import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { type Change, diffLayout, type LayoutDiff } from './diff-layout.ts'
import type { Layout } from './layout-contract.ts'
import { LayoutSchema } from './layout-contract.ts'
import { copyOf, editedLayout } from './layout-edits-fixture.ts'
import { testCatalog, testDocument } from './layout-fixture.ts'

const layout = LayoutSchema.parse(testDocument())
const kinds = [...testCatalog.keys()]

/** The keys and fields that a diff names. */
function named(diff: LayoutDiff): Record<string, readonly unknown[]> {
  return Object.fromEntries(
    Object.entries(diff)
      .map(([part, changes]) => [part, [...changes.keys()]] as const)
      .filter(([, keys]) => keys.length > 0),
  )
}

test('a document does not differ from its copy, nor by the order of what is in it', () => {
  const copy = copyOf(layout)
  expect(named(diffLayout(layout, copy))).toEqual({})
  copy.items.reverse()
  copy.zones.reverse()
  expect(named(diffLayout(layout, copy))).toEqual({})
})

test('one edit is named by its key alone', () => {
  const next = copyOf(layout)
  next.items[0]!.turn += 15
  expect(named(diffLayout(layout, next))).toEqual({ items: [next.items[0]!.id] })
  const painted = copyOf(layout)
  painted.shell.walls[4]!.openings[0]!.width -= 0.1
  painted.shell.floor.material = 'carpet'
  painted.theme.mood = 'evening'
  expect(named(diffLayout(layout, painted))).toEqual({
    walls: [4],
    floor: ['material'],
    theme: ['mood'],
  })
})

test('what is new has nothing before, what is gone nothing after', () => {
  const [gone, ...rest] = layout.items
  const { items } = diffLayout(layout, { ...layout, items: [...rest, { ...gone!, id: 'new' }] })
  expect(items.get(gone!.id)).toEqual({ before: gone, after: null })
  expect(items.get('new')).toEqual({ before: null, after: { ...gone, id: 'new' } })
})

test('a field that is there once and not the other time is a difference', () => {
  const logo = { ...layout, theme: { ...layout.theme, logo: '/uploads/a.svg' } }
  expect([...diffLayout(layout, logo).theme]).toEqual(['logo'])
  expect([...diffLayout(logo, layout).theme]).toEqual(['logo'])
})

test.each([1, 2, 3, 4, 5])('seed %i: what a diff says makes the one document the other', (seed) => {
  const random = seededRandom(seed)
  let before = layout
  for (let round = 0; round < 60; round++) {
    let after = before
    for (let edits = 0; edits <= round % 4; edits++) after = editedLayout(after, kinds, random)
    const made = patched(before, after, diffLayout(before, after))
    expect(sorted(made)).toEqual(sorted(after))
    before = after
  }
})

/** `before` with nothing taken from `after` but what the diff names. */
function patched(before: Layout, after: Layout, diff: LayoutDiff): Layout {
  const list = <Key, Member>(
    old: Iterable<[Key, Member]>,
    by: ReadonlyMap<Key, Change<Member>>,
  ) => {
    const members = new Map(old)
    for (const [key, change] of by) {
      if (change.after === null) members.delete(key)
      else members.set(key, change.after)
    }
    return [...members.values()]
  }
  const fields = <Fields extends object>(
    old: Fields,
    now: Fields,
    names: ReadonlySet<keyof Fields>,
  ): Fields => ({ ...old, ...Object.fromEntries([...names].map((name) => [name, now[name]])) })
  const keyed = <Member extends { id: string }>(members: Member[]) =>
    members.map((member): [string, Member] => [member.id, member])
  return {
    ...before,
    items: list(keyed(before.items), diff.items),
    zones: list(keyed(before.zones), diff.zones),
    shell: {
      walls: list(before.shell.walls.entries(), diff.walls),
      floor: fields(before.shell.floor, after.shell.floor, diff.floor),
      ceiling: fields(before.shell.ceiling, after.shell.ceiling, diff.ceiling),
      light: fields(before.shell.light, after.shell.light, diff.light),
    },
    theme: fields(before.theme, after.theme, diff.theme),
  }
}

function sorted(one: Layout): Layout {
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
  return { ...one, items: one.items.toSorted(byId), zones: one.zones.toSorted(byId) }
}
