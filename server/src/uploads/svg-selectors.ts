import { type AttributeSelector, type CssNode, ident, type Selector } from 'css-tree'
import { SvgProblem } from './svg-problem.ts'
import type { SvgElement } from './svg-tree.ts'

/** States that no part of a picture is ever in, and boxes that it does not have. */
const NEVER = new Set(
  (
    'hover active focus focus-visible focus-within visited link any-link target checked disabled enabled ' +
    'before after selection placeholder marker backdrop'
  ).split(' '),
)

type Test = (element: SvgElement) => boolean

/** What stands between two combinators, with the one before it ('' for the first). */
interface Compound {
  combinator: string
  tests: Test[]
}

/** A selector of a style sheet, ready to be asked. */
export interface SvgSelector {
  matches: Test
  /** Which of two rules is the stronger one: the greater. */
  specificity: number
}

/**
 * Reads a selector by element, class, id or attribute, with any combinator.
 *
 * @throws SvgProblem naming anything else
 */
export function readSelector(selector: Selector): SvgSelector {
  const compounds: Compound[] = [{ combinator: '', tests: [] }]
  const counts = [0, 0, 0]
  for (const node of selector.children) {
    if (node.type === 'Combinator') {
      if (!' >+~'.includes(node.name)) throw notAllowed(node.name)
      compounds.push({ combinator: node.name, tests: [] })
      continue
    }
    const { test, rank } = readSimple(node)
    compounds.at(-1)!.tests.push(test)
    if (rank !== null) counts[rank]! += 1
  }
  const specificity = counts.reduce((sum, count) => sum * 1024 + Math.min(count, 1023), 0)
  return {
    specificity,
    matches: (element) => matchesFrom(compounds, compounds.length - 1, element),
  }
}

/** @returns rank which of ids, classes and elements it counts as */
function readSimple(node: CssNode): { test: Test; rank: 0 | 1 | 2 | null } {
  switch (node.type) {
    case 'TypeSelector':
      if (node.name === '*') return { test: () => true, rank: null }
      if (node.name.includes('|')) throw notAllowed(node.name)
      return { test: ({ name }) => name === node.name, rank: 2 }
    case 'ClassSelector': {
      const wanted = ident.decode(node.name)
      return { test: (element) => classesOf(element).includes(wanted), rank: 1 }
    }
    case 'IdSelector': {
      const wanted = ident.decode(node.name)
      return { test: ({ attributes }) => attributes.get('id') === wanted, rank: 0 }
    }
    case 'AttributeSelector':
      return { test: readAttribute(node), rank: 1 }
    case 'PseudoClassSelector':
      if (node.name === 'root') return { test: ({ parent }) => parent === null, rank: 1 }
      if (NEVER.has(node.name)) return { test: () => false, rank: 1 }
      throw notAllowed(`:${node.name}`)
    case 'PseudoElementSelector':
      if (NEVER.has(node.name)) return { test: () => false, rank: 2 }
      throw notAllowed(`::${node.name}`)
    default:
      throw notAllowed(node.type)
  }
}

function readAttribute({ name: { name }, matcher, value, flags }: AttributeSelector): Test {
  if (name.includes('|')) throw notAllowed(`[${name}]`)
  const fold = (text: string) => (flags?.toLowerCase() === 'i' ? text.toLowerCase() : text)
  const wanted = fold(
    value === null ? '' : value.type === 'String' ? value.value : ident.decode(value.name),
  )
  const fits = (is: string): boolean => {
    switch (matcher) {
      case null:
        return true
      case '=':
        return is === wanted
      case '~=':
        return is.split(/\s+/).includes(wanted) && wanted !== ''
      case '|=':
        return is === wanted || is.startsWith(`${wanted}-`)
      case '^=':
        return wanted !== '' && is.startsWith(wanted)
      case '$=':
        return wanted !== '' && is.endsWith(wanted)
      case '*=':
        return wanted !== '' && is.includes(wanted)
      default:
        throw notAllowed(`[${name}${matcher}]`)
    }
  }
  return ({ attributes }) => {
    const is = attributes.get(name)
    return is !== undefined && fits(fold(is))
  }
}

function matchesFrom(compounds: readonly Compound[], at: number, element: SvgElement): boolean {
  const { combinator, tests } = compounds[at]!
  if (!tests.every((test) => test(element))) return false
  const before = at - 1
  switch (combinator) {
    case '':
      return true
    case '>':
      return element.parent !== null && matchesFrom(compounds, before, element.parent)
    case '+': {
      const next = siblingsBefore(element).at(-1)
      return next !== undefined && matchesFrom(compounds, before, next)
    }
    case '~':
      return siblingsBefore(element).some((one) => matchesFrom(compounds, before, one))
    default:
      for (let one = element.parent; one; one = one.parent) {
        if (matchesFrom(compounds, before, one)) return true
      }
      return false
  }
}

function siblingsBefore(element: SvgElement): SvgElement[] {
  const all = element.parent?.children.filter((child) => typeof child !== 'string') ?? []
  return all.slice(0, all.indexOf(element))
}

function classesOf({ attributes }: SvgElement): string[] {
  return attributes.get('class')?.split(/\s+/) ?? []
}

function notAllowed(what: string): SvgProblem {
  return new SvgProblem(`the selector '${what}' in its style sheet is not allowed`)
}
