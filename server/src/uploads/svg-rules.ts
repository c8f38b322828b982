/*
 * What an SVG of ours may consist of. The lists are closed: what is not on them is not written out again.
 * Nothing here runs, loads, or refers to anything outside of the file, and nothing grows by being referred
 * to (`use`, `pattern`, nested clip paths), so a small file stays a small picture.
 */

/** Elements that draw, and what they need. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
])

/** Left out with all within and without a word: nothing that is seen goes with them. */
export const SILENT: ReadonlySet<string> = new Set(['script', 'metadata', 'style'])

/** Elements whose content may not refer to others of their kind: each layer would multiply the work. */
export const CLIPPING: ReadonlySet<string> = new Set(['clipPath', 'mask'])

/** The only ones that may refer to another element by `href`. */
export const GRADIENTS: ReadonlySet<string> = new Set(['linearGradient', 'radialGradient'])

/** Properties that may stand as attribute, in `style`, and in a rule of a style sheet. */
export const PROPERTIES: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'opacity',
  'color',
  'stop-color',
  'stop-opacity',
  'clip-path',
  'clip-rule',
  'mask',
  'display',
  'visibility',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
])

/** Other attributes. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([
  'id',
  'viewBox',
  'width',
  'height',
  'preserveAspectRatio',
  'transform',
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'dx',
  'dy',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'fx',
  'fy',
  'points',
  'pathLength',
  'offset',
  'gradientUnits',
  'gradientTransform',
  'spreadMethod',
  'clipPathUnits',
  'maskUnits',
  'maskContentUnits',
])

/** The only reference: to an element of the same file. */
const OWN_REFERENCE = /^url\(\s*['"]?#[\w.-]+['"]?\s*\)(\s+[\w#]+)?$/

/** Whether a value of an attribute or a property is harmless. */
export function isSafeValue(value: string): boolean {
  if (/url\s*\(/i.test(value)) return OWN_REFERENCE.test(value.trim())
  // No escapes (`\75rl(`), no other functions that load, no schemes.
  return !/[\\<>@]|image\s*\(|image-set|expression|script\s*:|data\s*:|\/\*/i.test(value)
}

export function isOwnLink(value: string): boolean {
  return /^#[\w.-]+$/.test(value)
}
