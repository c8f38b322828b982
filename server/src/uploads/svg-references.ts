import { SvgProblem } from './svg-problem.ts'
import { GRADIENTS } from './svg-rules.ts'
import type { SvgElement } from './svg-tree.ts'

/** Elements that may be drawn in all, each as often as references repeat it. */
const DRAWN_MAX = 20_000

/** The references between the elements of a file, which are written with names of ours. */
export interface References {
  /** The new name of what `#name` refers to, noted as a reference of an element. */
  follow(from: SvgElement, reference: string): string
  /** The new name of an element that is referred to; undefined for others. */
  nameOf(element: SvgElement): string | undefined
  /**
   * @throws SvgProblem when something refers to itself, or so much is drawn by references that a picture would take a
   * browser long
   */
  checkGrowth(root: SvgElement): void
}

export function findReferences(root: SvgElement): References {
  const known = new Map<string, SvgElement>()
  const names = new Map<SvgElement, string>()
  const followed = new Map<SvgElement, Set<SvgElement>>()
  collectIds(root, known)

  function checkGrowth(element: SvgElement): void {
    /** What drawing each takes; null while it is being counted. */
    const counts = new Map<SvgElement, number | null>()
    const count = (one: SvgElement): number => {
      const before = counts.get(one)
      if (before === null) throw new SvgProblem(`the element '${one.name}' refers to itself`)
      if (before !== undefined) return before
      counts.set(one, null)
      let sum = GRADIENTS.has(one.name) ? 0 : 1
      for (const child of one.children) if (typeof child !== 'string') sum += count(child)
      for (const other of followed.get(one) ?? []) sum += count(other)
      if (sum > DRAWN_MAX) {
        throw new SvgProblem(`with all that is repeated, more than ${DRAWN_MAX} elements are drawn`)
      }
      counts.set(one, sum)
      return sum
    }
    count(element)
  }

  return {
    follow(from, reference) {
      const target = findTarget(known, reference.trim().slice(1))
      if (!target) return 'none' // nothing has this name, as before
      followed.set(from, (followed.get(from) ?? new Set()).add(target))
      const name = names.get(target) ?? `i${names.size + 1}`
      names.set(target, name)
      return name
    },
    nameOf: (element) => names.get(element),
    checkGrowth,
  }
}

/** The first of a name is meant. */
function collectIds(element: SvgElement, known: Map<string, SvgElement>): void {
  const id = element.attributes.get('id')
  if (id !== undefined && !known.has(id)) known.set(id, element)
  for (const child of element.children) if (typeof child !== 'string') collectIds(child, known)
}

/** A reference may be written as in an address, `#D%C3%A9` for `Dé`. */
function findTarget(known: ReadonlyMap<string, SvgElement>, name: string): SvgElement | undefined {
  const exact = known.get(name)
  if (exact || !name.includes('%')) return exact
  try {
    return known.get(decodeURIComponent(name))
  } catch {
    return undefined
  }
}
