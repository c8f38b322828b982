import { isUtf8 } from 'node:buffer'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { IMAGE_LIMITS } from '@foyer/shared/uploads/image-limits.ts'
import { escapeHtml } from '../http/page-template.ts'
import { SvgProblem } from './svg-problem.ts'
import { findReferences, type References } from './svg-references.ts'
import { ATTRIBUTES, ELEMENTS, REFERRING } from './svg-rules.ts'
import { isOwn, readStyleSheets, writeAttribute, writeStyle } from './svg-styles.ts'
import { readTree, SVG, type SvgElement } from './svg-tree.ts'

/** User units of a side: beyond, numbers lose their meaning. */
const SIZE_MAX = 100_000
/** Pixels of a length's unit. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** What is needed to write an element. */
interface Writing {
  rules: ReturnType<typeof readStyleSheets>
  references: References
  /** Letters that may still be written: what a rule says is written for each element that it selects. */
  left: number
}

/** An element with its attributes written: names of others come later. */
interface Written {
  element: SvgElement
  name: string
  attributes: string
  children: (Written | string)[]
}

/**
 * An SVG written anew from what is known to be harmless (svg-rules.ts): scripts, event handlers, editors' data and comments
 * are gone, the rules of style sheets stand at the elements that they select. It is drawn as the file is. Refused with
 * `image-broken`, naming why: what is no SVG, and what is drawn but not known to be harmless.
 *
 * It may take long on a file that was made for that: run it where it can be stopped.
 */
export function readSvg(bytes: Uint8Array): Result<Buffer> {
  if (!isUtf8(bytes)) return refuse('image-broken', 'the file is not in UTF-8')
  try {
    const { root, sheets } = readTree(new TextDecoder().decode(bytes))
    setSize(root)
    const writing = {
      rules: readStyleSheets(sheets, hasText(root)),
      references: findReferences(root),
      left: IMAGE_LIMITS.bytes,
    }
    const written = write(root, writing)
    writing.references.checkGrowth(root)
    return succeed(Buffer.from(join(written, writing.references)))
  } catch (error) {
    if (error instanceof SvgProblem) return refuse('image-broken', error.message)
    throw error
  }
}

function hasText({ name, children }: SvgElement): boolean {
  return name === 'text' || children.some((child) => typeof child !== 'string' && hasText(child))
}

/**
 * Gives the picture a size of its own, which some browsers need to draw it on a canvas, and a view box, by which it
 * scales.
 */
function setSize({ attributes }: SvgElement): void {
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth, boxHeight] = box.length === 4 ? box : []
  const own = [lengthOf(attributes.get('width')), lengthOf(attributes.get('height'))]
  const [width, height] = own.every((length) => length !== undefined) ? own : [boxWidth, boxHeight]
  const sizes = [boxWidth ?? width, boxHeight ?? height, width, height]
  if (!sizes.every((size) => size !== undefined && size > 0 && size <= SIZE_MAX)) {
    throw new SvgProblem('the svg element needs a viewBox, or width and height in pixels')
  }
  if (box.length !== 4) attributes.set('viewBox', `0 0 ${width} ${height}`)
  attributes.set('width', String(width))
  attributes.set('height', String(height))
}

/** A length in pixels; undefined for none and for one that depends on where the picture stands. */
function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(value?.trim() ?? '') ?? []
  const pixels = PIXELS[unit]
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels
}

function write(element: SvgElement, writing: Writing): Written {
  const { name, attributes } = element
  if (!ELEMENTS.has(name)) throw new SvgProblem(`the element '${name}' is not allowed`)
  const { references, rules } = writing
  const rename = (reference: string) => references.follow(element, reference)
  const all = new Map<string, string>()
  for (const [key, value] of attributes) {
    if (ATTRIBUTES.has(key) || key === 'xml:space') all.set(key, value)
    else if (key === 'href' && REFERRING.has(name)) {
      if (isOwn(value)) all.set(key, `#${rename(value)}`)
    } else {
      const written = writeAttribute(key, value, rename)
      if (written !== undefined) all.set(key, written)
    }
  }
  const style = writeStyle(element, rules, rename)
  if (style !== '') all.set('style', style)
  const written = Array.from(all, ([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('')
  writing.left -= written.length
  if (writing.left < 0) {
    throw new SvgProblem('written out, it is larger than what may be uploaded')
  }
  const children = shownChildren(element).map((child) =>
    typeof child === 'string' ? escapeHtml(child) : write(child, writing),
  )
  // One is chosen already.
  return { element, name: name === 'switch' ? 'g' : name, attributes: written, children }
}

/** Without those that ask for what no browser has; of a `switch` the first one that does not. */
function shownChildren({ name, children }: SvgElement): (SvgElement | string)[] {
  const shown = children.filter((child) => typeof child === 'string' || canBeShown(child))
  if (name !== 'switch') return shown
  return shown.filter((child) => typeof child !== 'string').slice(0, 1)
}

function canBeShown({ name, attributes }: SvgElement): boolean {
  if (attributes.has('systemLanguage')) {
    throw new SvgProblem(`the attribute 'systemLanguage' of '${name}' is not allowed`)
  }
  return (attributes.get('requiredExtensions') ?? '').trim() === ''
}

function join({ element, name, attributes, children }: Written, references: References): string {
  const namespace = element.parent === null ? ` xmlns="${SVG}"` : ''
  const known = references.nameOf(element)
  const id = known === undefined ? '' : ` id="${known}"`
  const within = children.map((child) =>
    typeof child === 'string' ? child : join(child, references),
  )
  return `<${name}${namespace}${id}${attributes}>${within.join('')}</${name}>`
}
