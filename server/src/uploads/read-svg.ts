import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { IMAGE_LIMITS } from '@foyer/shared/uploads/image-limits.ts'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { escapeHtml } from '../http/page-template.ts'
import {
  ATTRIBUTES,
  CLIPPING,
  ELEMENTS,
  GRADIENTS,
  isOwnLink,
  isSafeValue,
  PROPERTIES,
  SILENT,
} from './svg-rules.ts'
import { readClassRules, readDeclarations } from './svg-styles.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const ELEMENTS_MAX = 5000
const DEPTH_MAX = 64
/** User units of a side: beyond, numbers lose their meaning. */
const SIZE_MAX = 100_000

/** An element as it is written out again. */
interface Kept {
  name: string
  attributes: Record<string, string>
  classes: string[]
  /** Of the `style` attribute: stronger than the classes' rules. */
  own: Record<string, string>
  children: (Kept | string)[]
}

/** Why a file is refused; thrown inside of this module only. */
class SvgProblem extends Error {}

/**
 * An SVG written anew from what is known to be harmless (svg-rules.ts): scripts, event handlers, editors' data and
 * comments are gone, style sheets have become attributes. Refused with `image-broken`, naming why: what is
 * no SVG, what defines entities, and elements that cannot be left out unseen.
 */
export function readSvg(bytes: Buffer): Result<Buffer> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const { root, sheet } = parse(text)
    setSize(root)
    const room = { left: IMAGE_LIMITS.bytes }
    return succeed(Buffer.from(write(root, readClassRules(sheet), room)))
  } catch (error) {
    if (error instanceof SvgProblem) return refuse('image-broken', error.message)
    if (error instanceof TypeError) return refuse('image-broken', 'the file is not in UTF-8')
    throw error
  }
}

function parse(text: string): { root: Kept; sheet: string } {
  const parser = new SaxesParser({ xmlns: true })
  const open: Kept[] = []
  let root: Kept | null = null
  let sheet = ''
  let elements = 0
  let depth = 0
  /** How deep the element lies that is left out with all within; 0 for none. */
  let silentFrom = 0
  let inSheet = false

  parser.on('error', (error) => {
    throw new SvgProblem(`this is no valid SVG: ${error.message}`)
  })
  parser.on('doctype', (doctype) => {
    if (/<!|\[/.test(doctype))
      throw new SvgProblem('definitions of its own (<!ENTITY …>) are not allowed')
  })
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
      inSheet = tag.uri === SVG && tag.local === 'style'
      return
    }
    if (!ELEMENTS.has(tag.local)) throw new SvgProblem(`the element '${tag.local}' is not allowed`)
    const kept = keep(tag)
    const parent = open.at(-1)
    if (parent) parent.children.push(kept)
    else root = kept
    open.push(kept)
  })
  const addText = (part: string) => {
    if (inSheet) sheet += part
    else if (silentFrom === 0) open.at(-1)?.children.push(part)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (silentFrom === 0) open.pop()
    else if (silentFrom === depth) {
      silentFrom = 0
      inSheet = false
    }
    depth -= 1
  })
  parser.write(text).close()
  const found = root as Kept | null
  if (found?.name !== 'svg') throw new SvgProblem('the file does not begin with an svg element')
  return { root: found, sheet }
}

function keep({ local, attributes }: SaxesTagNS): Kept {
  const kept: Kept = { name: local, attributes: {}, classes: [], own: {}, children: [] }
  for (const { local: name, prefix, uri, value } of Object.values(attributes)) {
    if (name === 'href' && (uri === XLINK || prefix === '')) {
      // Only gradients may have one here: they take their stops from another.
      if (isOwnLink(value)) kept.attributes.href = value
    } else if (prefix === '' && name === 'class') kept.classes = value.split(/\s+/)
    else if (prefix === '' && name === 'style') kept.own = readDeclarations(value)
    else if (prefix === '' && (ATTRIBUTES.has(name) || PROPERTIES.has(name))) {
      if (isSafeValue(value)) kept.attributes[name] = value
    }
  }
  return kept
}

/**
 * Gives the picture a size of its own, which some browsers need to draw it on a canvas, and a view box, by which it
 * scales.
 */
function setSize({ attributes }: Kept): void {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth, boxHeight] = box.length === 4 ? box : []
  const width = lengthOf(attributes.width) ?? boxWidth
  const height = lengthOf(attributes.height) ?? boxHeight
  const sizes = [boxWidth ?? width, boxHeight ?? height]
  if (!sizes.every((size) => size !== undefined && size > 0 && size <= SIZE_MAX)) {
    throw new SvgProblem('the svg element needs a viewBox, or width and height in pixels')
  }
  const [shownWidth, shownHeight] = sizes as [number, number]
  attributes.viewBox ??= `0 0 ${shownWidth} ${shownHeight}`
  attributes.width = String(shownWidth)
  attributes.height = String(shownHeight)
}

/** A length in pixels; undefined for none and for one in another unit. */
function lengthOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d+(\.\d+)?(px)?$/.test(value.trim())
    ? Number.parseFloat(value)
    : undefined
}

/** @param room letters that may still be written: what a class says is written for each element that has it */
function write(
  element: Kept,
  rules: ReturnType<typeof readClassRules>,
  room: { left: number },
  clipped = false,
): string {
  const { name, classes, own, children } = element
  const all = { ...element.attributes }
  for (const known of classes) Object.assign(all, rules.get(known))
  Object.assign(all, own)
  if (clipped) {
    delete all['clip-path']
    delete all.mask
  }
  if (!GRADIENTS.has(name)) delete all.href
  const namespace = name === 'svg' ? ` xmlns="${SVG}"` : ''
  const attributes = Object.entries(all).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  for (const attribute of attributes) room.left -= attribute.length
  if (room.left < 0) throw new SvgProblem('written out, it is larger than what may be uploaded')
  const within = children.map((child) =>
    typeof child === 'string'
      ? escapeHtml(child)
      : write(child, rules, room, clipped || CLIPPING.has(name)),
  )
  return `<${name}${namespace}${attributes.join('')}>${within.join('')}</${name}>`
}
