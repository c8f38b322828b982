import { type Item, type Layout, LayoutSchema } from './layout-contract.ts'

/** For tests: the same document once more, to be changed. */
export function copyOf(layout: Layout): Layout {
  return LayoutSchema.parse(JSON.parse(JSON.stringify(layout)))
}

/** For tests: the document after one edit that a marketer might make, drawn by `random` (0 up to 1). */
export function editedLayout(
  layout: Layout,
  kinds: readonly string[],
  random: () => number,
): Layout {
  const next = copyOf(layout)
  const { items, shell, theme, zones } = next
  const pick = <Member>(list: readonly Member[]): Member =>
    list[Math.floor(random() * list.length)]!
  const edits: (() => void)[] = [
    () => {
      const ids = new Set(items.map(({ id }) => id))
      let count = items.length
      while (ids.has(`new-${count}`)) count++
      items.push(newItem(`new-${count}`, pick(kinds), random))
    },
    () => {
      if (items.length > 0) items.splice(Math.floor(random() * items.length), 1)
    },
    () => {
      if (items.length > 0) pick(items).at = [random() * 12 - 6, random() * 8 - 4]
    },
    () => {
      if (items.length > 0) pick(items).turn = Math.round(random() * 24) * 15
    },
    () => {
      if (items.length > 0) pick(items).kind = pick(kinds)
    },
    () => {
      if (items.length > 0) pick(items).properties = { colour: colour(random) }
    },
    () => {
      theme.colours = { primary: colour(random), accent: colour(random) }
    },
    () => {
      theme.mood = pick(['day', 'evening'])
    },
    () => {
      shell.floor.material = pick(['terrazzo', 'timber', 'carpet'])
    },
    () => {
      pick(shell.walls).material = pick(['plaster', 'brick', 'timber-slats'])
    },
    () => {
      pick(shell.walls).thickness = 0.1 + random() * 0.2
    },
    () => {
      if (shell.walls.length > 1) shell.walls.splice(Math.floor(random() * shell.walls.length), 1)
    },
    () => {
      shell.ceiling.height = 3 + random() * 2
    },
    () => {
      pick(zones).kind = pick(['portal', 'lounge'])
    },
  ]
  pick(edits)()
  return next
}

function newItem(id: string, kind: string, random: () => number): Item {
  return {
    id,
    kind,
    at: [random() * 12 - 6, random() * 8 - 4],
    lift: 0,
    turn: Math.round(random() * 24) * 15,
    scale: 1,
    properties: {},
  }
}

function colour(random: () => number): string {
  return `#${Math.floor(random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`
}
