import type { Theme } from '../theme/theme-contract.ts'
import type { Item, Layout, Shell, Wall, Zone } from './layout-contract.ts'

/** A member of a list in two documents: nothing before is new, nothing after is gone. */
export interface Change<Member> {
  before: Member | null
  after: Member | null
}

/** In what two documents of a place differ, by the keys of what is in it. Empty where they are the same. */
export interface LayoutDiff {
  /** By id. */
  items: ReadonlyMap<string, Change<Item>>
  zones: ReadonlyMap<string, Change<Zone>>
  /** By their place in the list: walls have no ids. */
  walls: ReadonlyMap<number, Change<Wall>>
  floor: ReadonlySet<keyof Shell['floor']>
  ceiling: ReadonlySet<keyof Shell['ceiling']>
  light: ReadonlySet<keyof Shell['light']>
  theme: ReadonlySet<keyof Theme>
}

/** What has to change for a picture of `before` to be one of `after`. The order of items and zones does not count. */
export function diffLayout(before: Layout, after: Layout): LayoutDiff {
  return {
    items: changes(byId(before.items), byId(after.items)),
    zones: changes(byId(before.zones), byId(after.zones)),
    walls: changes(new Map(before.shell.walls.entries()), new Map(after.shell.walls.entries())),
    floor: changedFields(before.shell.floor, after.shell.floor),
    ceiling: changedFields(before.shell.ceiling, after.shell.ceiling),
    light: changedFields(before.shell.light, after.shell.light),
    theme: changedFields(before.theme, after.theme),
  }
}

function byId<Member extends { id: string }>(list: readonly Member[]): Map<string, Member> {
  return new Map(list.map((member) => [member.id, member]))
}

function changes<Key, Member>(
  before: ReadonlyMap<Key, Member>,
  after: ReadonlyMap<Key, Member>,
): Map<Key, Change<Member>> {
  const found = new Map<Key, Change<Member>>()
  for (const [key, old] of before) {
    const now = after.get(key) ?? null
    if (!isSameValue(old, now)) found.set(key, { before: old, after: now })
  }
  for (const [key, now] of after) {
    if (!before.has(key)) found.set(key, { before: null, after: now })
  }
  return found
}

function changedFields<Fields extends object>(before: Fields, after: Fields): Set<keyof Fields> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Fields>
  return new Set([...names].filter((name) => !isSameValue(before[name], after[name])))
}

/** Whether two values of a document say the same. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = Object.keys({ ...one, ...other })
  return names.every((name) => isSameValue(one[name], other[name]))
}
