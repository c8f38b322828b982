import { SaxesParser, type SaxesTagNS } from 'saxes'
import { SvgProblem } from './svg-problem.ts'
import { SILENT } from './svg-rules.ts'

export const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'
const ELEMENTS_MAX = 5000
const DEPTH_MAX = 64
/** Short names for addresses, as Illustrator declares some twenty; more, or longer ones, only make a file grow. */
const ENTITIES_MAX = 50
const ENTITY_LENGTH = 100
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g

/** An element of SVG's own namespace, as it stands in the file. */
export interface SvgElement {
  name: string
  /** Those of no namespace, and `xml:space`. `href` is `xlink:href`, too. */
  attributes: Map<string, string>
  parent: SvgElement | null
  children: (SvgElement | string)[]
}

/** A style sheet of the file, with what its element says of it. */
export interface SvgSheet {
  text: string
  type: string
  media: string
}

/**
 * The elements of an SVG file, without scripts, editors' data and comments, and its style sheets in order.
 *
 * @throws SvgProblem when it is none, is too large, or defines entities that hold more than a short text
 */
export function readTree(text: string): { root: SvgElement; sheets: SvgSheet[] } {
  const parser = new SaxesParser({ xmlns: true })
  const sheets: SvgSheet[] = []
  let open: SvgElement | null = null
  let root: SvgElement | null = null
  let sheet: SvgSheet | null = null
  let elements = 0
  let depth = 0
  /** How deep the element lies that is left out with all within; 0 for none. */
  let silentFrom = 0

  parser.on('error', (error) => {
    throw new SvgProblem(`this is no valid SVG: ${error.message}`)
  })
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, readEntities(doctype)))
  parser.on('opentag', (tag) => {
    depth += 1
    elements += 1
    if (elements > ELEMENTS_MAX || depth > DEPTH_MAX) {
      throw new SvgProblem(`more than ${ELEMENTS_MAX} elements, or nested deeper than ${DEPTH_MAX}`)
    }
    if (silentFrom > 0) return
    if (tag.uri !== SVG || SILENT.has(tag.local)) {
      if (depth === 1) throw new SvgProblem('the file does not begin with an svg element')
      silentFrom = depth
      if (tag.uri === SVG && tag.local === 'style') {
        const attributes = attributesOf(tag)
        const [type = '', media = ''] = ['type', 'media'].map((name) => attributes.get(name))
        sheet = { text: '', type, media }
        sheets.push(sheet)
      }
      return
    }
    const element = { name: tag.local, attributes: attributesOf(tag), parent: open, children: [] }
    open?.children.push(element)
    root ??= element
    open = element
  })
  const addText = (part: string) => {
    if (sheet) sheet.text += part
    else if (silentFrom === 0) open?.children.push(part)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (silentFrom === 0) open = open?.parent ?? null
    else if (silentFrom === depth) {
      silentFrom = 0
      sheet = null
    }
    depth -= 1
  })
  parser.write(text).close()
  const found = root as SvgElement | null
  if (found?.name !== 'svg') throw new SvgProblem('the file does not begin with an svg element')
  return { root: found, sheets }
}

/** What a doctype defines: nothing, or short texts without other entities within. */
function readEntities(doctype: string): Record<string, string> {
  const from = doctype.indexOf('[')
  if (from < 0) return {}
  const entities: Record<string, string> = {}
  const rest = doctype.slice(from + 1).replace(ENTITY, (_, name, double, single) => {
    entities[name] ??= double ?? single
    return ''
  })
  const values = Object.values(entities)
  if (
    !/^\s*\]\s*$/.test(rest) ||
    values.length > ENTITIES_MAX ||
    values.some((value) => value.length > ENTITY_LENGTH)
  ) {
    throw new SvgProblem(
      'definitions of its own (<!ENTITY …>) that are no short texts are not allowed',
    )
  }
  return entities
}

function attributesOf({ attributes }: SaxesTagNS): Map<string, string> {
  const found = new Map<string, string>()
  for (const { local, prefix, uri, value } of Object.values(attributes)) {
    // The one of no namespace is the stronger one, wherever it stands.
    if (local === 'href' && uri === XLINK && !found.has('href')) found.set('href', value)
    else if (uri === XML && local === 'space') found.set('xml:space', value)
    else if (uri === XML && local === 'lang' && !found.has('lang')) found.set('lang', value)
    else if (prefix === '') found.set(local, value)
  }
  return found
}
