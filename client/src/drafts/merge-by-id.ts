/** What two people made of one thing, each in another way; null: taken away. */
export interface Clash<Item> {
  id: string
  mine: Item | null
  theirs: Item | null
}

/** Two changed versions of one list, joined. */
export interface Merged<Item> {
  /** As both changed it. What clashes is as in mine. */
  items: readonly Item[]
  clashes: readonly Clash<Item>[]
}

/**
 * Joins what two people made of a list of things with ids (a three-way merge): what only one of them changed, added or
 * took away is as they have it. In the order of theirs, after which comes what only mine has.
 *
 * @param base what both began with
 * @param isSame whether two with one id say the same
 */
export function mergeById<Item extends { readonly id: string }>(
  { base, mine, theirs }: Record<'base' | 'mine' | 'theirs', readonly Item[]>,
  isSame: (a: Item, b: Item) => boolean,
): Merged<Item> {
  const [before, own, other] = [base, mine, theirs].map(
    (items) => new Map(items.map((item) => [item.id, item])),
  ) as [Map<string, Item>, Map<string, Item>, Map<string, Item>]
  const same = (a: Item | undefined, b: Item | undefined) =>
    a === b || (a !== undefined && b !== undefined && isSame(a, b))
  const clashes: Clash<Item>[] = []
  const items: Item[] = []
  for (const id of new Set([...other.keys(), ...own.keys()])) {
    const [was, ours, others] = [before.get(id), own.get(id), other.get(id)]
    const isTheirs = same(ours, others) || same(ours, was)
    if (!isTheirs && !same(others, was))
      clashes.push({ id, mine: ours ?? null, theirs: others ?? null })
    const item = isTheirs ? others : ours
    if (item !== undefined) items.push(item)
  }
  return { items, clashes }
}

/** The list with one thing as somebody else has it: in its place, at the end, or gone. */
export function adopt<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  item: Item | null,
): readonly Item[] {
  if (item === null) return items.filter((other) => other.id !== id)
  return items.some((other) => other.id === id)
    ? items.map((other) => (other.id === id ? item : other))
    : [...items, item]
}
