import {
  type Atrule,
  type Block,
  type CssNode,
  clone,
  type Declaration,
  generate,
  lexer,
  parse,
  walk,
} from 'css-tree'
import { SvgProblem } from './svg-problem.ts'
import {
  FUNCTIONS,
  INITIAL,
  PROPERTIES,
  REFUSED_ATTRIBUTES,
  STYLE_PROPERTIES,
  WITHOUT_EFFECT,
} from './svg-rules.ts'
import { readSelector, type SvgSelector } from './svg-selectors.ts'
import type { SvgElement, SvgSheet } from './svg-tree.ts'

/** Gives the name under which an element of the same file is written; it gets `#name` as it stands in the file. */
export type Rename = (reference: string) => string

/** A property with its value, as the file has it. */
interface Styled {
  property: string
  value: CssNode
  important: boolean
}

/** A rule of a style sheet for one of its selectors. */
interface StyleRule {
  selector: SvgSelector
  declarations: Styled[]
}

/** Stronger than any selector: what stands in an element's own `style`. */
const OWN = Number.POSITIVE_INFINITY
/** Rules that say nothing of a picture that stands still and has its letters from the reader's machine. */
const HARMLESS_RULES = new Set(
  'import charset keyframes -webkit-keyframes -moz-keyframes property page counter-style'.split(
    ' ',
  ),
)
const PARTS = { parseCustomProperty: true } as const

/**
 * The rules of a file's style sheets, in order. A media query is answered as a light screen would.
 *
 * @param hasText whether letters are drawn, for which a font in the sheet would be missed
 * @throws SvgProblem naming what is not understood
 */
export function readStyleSheets(sheets: readonly SvgSheet[], hasText: boolean): StyleRule[] {
  return sheets.flatMap(({ text, type, media }) => {
    if (!['', 'text/css'].includes(type.trim().toLowerCase())) return []
    if (media !== '' && !appliesToMedia(media)) return []
    return readRules(parse(text, PARTS), hasText)
  })
}

function readRules(sheet: CssNode, hasText: boolean): StyleRule[] {
  if (sheet.type !== 'StyleSheet' && sheet.type !== 'Block') return []
  const rules: StyleRule[] = []
  for (const node of sheet.children) {
    if (node.type === 'Atrule') rules.push(...readAtRule(node, hasText))
    if (node.type !== 'Rule' || node.prelude.type === 'Raw') continue // broken: browsers leave it out
    const declarations = declarationsOf(node.block)
    for (const selector of node.prelude.children) {
      if (selector.type === 'Selector') {
        rules.push({ selector: readSelector(selector), declarations })
      }
    }
  }
  return rules
}

function readAtRule({ name, prelude, block }: Atrule, hasText: boolean): StyleRule[] {
  const rule = name.toLowerCase()
  if (rule === 'media' && block) {
    return appliesToMedia(prelude ? generate(prelude) : '') ? readRules(block, hasText) : []
  }
  const written = `@${rule} ${prelude ? generate(prelude) : ''}`.trim()
  if (HARMLESS_RULES.has(rule)) return []
  if (
    rule === 'namespace' &&
    /^@namespace url\(http:\/\/www\.w3\.org\/2000\/svg\)$/.test(written)
  ) {
    return []
  }
  // A font at an address is not loaded for a picture, so it is not missed.
  if (rule === 'font-face' && !(hasText && block && generate(block).includes('data:'))) return []
  throw new SvgProblem(
    rule === 'font-face'
      ? 'a font within the file is not allowed: turn its texts into paths'
      : `the rule '${written.slice(0, 80)}' in its style sheet is not allowed`,
  )
}

/** Whether a light screen is meant. */
function appliesToMedia(list: string): boolean {
  return list.split(',').some((query) => {
    const parts = query
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replaceAll(': ', ':')
      .trim()
      .split(' and ')
    return parts.every((part) => {
      if (['', 'all', 'screen', 'only screen', '(prefers-color-scheme:light)'].includes(part)) {
        return true
      }
      if (['print', 'only print', 'speech', '(prefers-color-scheme:dark)'].includes(part))
        return false
      throw new SvgProblem(`the rule '@media ${query.trim().slice(0, 80)}' is not allowed`)
    })
  })
}

/** What stands in a `style` attribute. */
function readDeclarations(text: string): Styled[] {
  const list = parse(text, { ...PARTS, context: 'declarationList' })
  return list.type === 'DeclarationList' ? declarationsOf(list) : []
}

function declarationsOf({ children }: Pick<Block, 'children'>): Styled[] {
  const found: Styled[] = []
  for (const node of children) {
    if (node.type === 'Declaration') {
      const styled = readDeclaration(node)
      if (styled) found.push(styled)
    } else if (node.type !== 'Raw' || generate(node).includes('{')) {
      throw new SvgProblem('rules within rules of its style sheet are not allowed')
    }
  }
  return found
}

/** @returns null for what is not drawn: of pages, of editors, of nobody */
function readDeclaration({ property, value, important }: Declaration): Styled | null {
  const custom = property.startsWith('--')
  const name = custom ? property : property.toLowerCase()
  if (custom || PROPERTIES.has(name) || STYLE_PROPERTIES.has(name)) {
    if (value.type === 'Raw' || (value.children.isEmpty && !custom)) {
      if (custom || generate(value).includes('\\'))
        throw new SvgProblem(`the value of '${name}' is not allowed`)
      return null // browsers cannot read it either
    }
    checkValue(name, value)
    return { property: name, value, important: important !== false }
  }
  // With a prefix: only what browsers still draw.
  const known = name.startsWith('-')
    ? /^-webkit-(clip|mask|filter|transform|animation)/.test(name)
    : lexer.checkPropertyName(name) === undefined
  const initial = INITIAL.has(generate(value).trim().toLowerCase())
  if (known && !initial && !WITHOUT_EFFECT.has(name)) {
    throw new SvgProblem(`the property '${name}' is not allowed`)
  }
  return null
}

/**
 * Looks through a value, and what `var()` falls back to, too.
 *
 * @throws SvgProblem when it refers to elsewhere or is made by a function that we do not know
 */
function checkValue(property: string, value: CssNode): void {
  walk(value, (node, item) => {
    if (node.type === 'Raw') {
      const within = readValue(node.value)
      if (within === null || !item) {
        throw new SvgProblem(`the value of '${property}' is not allowed`)
      }
      checkValue(property, within)
      item.data = within
    } else if (node.type === 'Url' && !isOwn(node.value)) {
      throw new SvgProblem(`'${property}' refers to something outside of the file`)
    } else if (node.type === 'Function' && !FUNCTIONS.has(node.name.toLowerCase())) {
      throw new SvgProblem(
        `the function '${node.name.slice(0, 40)}()' in '${property}' is not allowed`,
      )
    }
  })
}

/** A text as the value of a property; null: it is none, as of `fill="#"`. */
function readValue(text: string): CssNode | null {
  try {
    const value = parse(text, { context: 'value' })
    return value.type === 'Value' ? value : null
  } catch {
    return null
  }
}

/** Whether an address is one into the own file. */
export function isOwn(address: string): boolean {
  return address.trim().startsWith('#')
}

/**
 * What `style` says of an element after all rules that it matches: the weakest first, so that a browser takes of each
 * property the last one that it can read, as it would of the rules themselves.
 */
export function writeStyle(
  element: SvgElement,
  rules: readonly StyleRule[],
  rename: Rename,
): string {
  const found = rules
    .filter(({ selector }) => selector.matches(element))
    .flatMap(({ selector: { specificity }, declarations }) =>
      declarations.map((one) => ({ ...one, specificity })),
    )
  const own = readDeclarations(element.attributes.get('style') ?? '')
  found.push(...own.map((one) => ({ ...one, specificity: OWN })))
  // Sorting keeps the order of what is equally strong.
  found.sort(
    (a, b) => Number(a.important) - Number(b.important) || compare(a.specificity, b.specificity),
  )
  const written = found
    .filter(({ property }) => element.parent !== null || !['width', 'height'].includes(property))
    .map(({ property, value }) => `${property}:${writeValue(value, rename)}`)
  // The same once more, and stronger: the weaker one is never seen.
  return written.filter((one, index) => written.lastIndexOf(one) === index).join(';')
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** A property that stands as an attribute; undefined for one that cannot be read. */
export function writeAttribute(name: string, text: string, rename: Rename): string | undefined {
  if (REFUSED_ATTRIBUTES.has(name) && !INITIAL.has(text.trim())) {
    throw new SvgProblem(`the attribute '${name}' is not allowed`)
  }
  if (!PROPERTIES.has(name)) return undefined
  const value = readValue(text)
  if (value === null) return undefined
  checkValue(name, value)
  return writeValue(value, rename)
}

function writeValue(value: CssNode, rename: Rename): string {
  const own = clone(value)
  walk(own, (node) => {
    if (node.type === 'Url') node.value = `#${rename(node.value)}`
  })
  return generate(own)
}
