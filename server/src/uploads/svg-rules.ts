/*
 * What an SVG of ours may consist of. The lists are closed: what is not on them is not written out again, and what is
 * drawn but on no list is refused by its name. Nothing here runs, loads, or refers to anything outside of the file; how
 * much is drawn by references is counted (svg-references.ts), so a small file stays a small picture.
 */

/** Elements that draw, and what they need. */
export const ELEMENTS = names(
  'svg g defs symbol use switch title desc path rect circle ellipse line polyline polygon text tspan ' +
    'linearGradient radialGradient stop pattern clipPath mask',
)

/** Left out with all within and without a word: nothing that is seen goes with them. */
export const SILENT = names('script metadata style')

export const GRADIENTS = names('linearGradient radialGradient')

/** The only ones that may refer to another element by `href`. */
export const REFERRING = names('use pattern linearGradient radialGradient')

/** Properties that may stand as attribute, in `style`, and in a rule of a style sheet. */
export const PROPERTIES = names(
  'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset paint-order vector-effect opacity color stop-color stop-opacity ' +
    'clip-path clip-rule mask mask-type display visibility overflow isolation mix-blend-mode background background-color ' +
    'font font-family font-size font-size-adjust font-style font-weight font-stretch font-variant font-variant-caps ' +
    'font-variant-ligatures font-variant-numeric font-kerning font-feature-settings letter-spacing word-spacing ' +
    'text-anchor text-decoration text-decoration-line text-decoration-color text-decoration-style text-transform ' +
    'dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode text-orientation white-space ' +
    'shape-rendering text-rendering image-rendering color-rendering color-interpolation',
)

/** Properties that may stand in `style` and rules alone; as attributes they have a syntax of their own. */
export const STYLE_PROPERTIES = names(
  'transform transform-origin transform-box translate rotate scale x y width height cx cy r rx ry d',
)

/** Properties of pages, and of what answers a pointer: in a picture they change nothing. */
export const WITHOUT_EFFECT = names(
  'cursor pointer-events user-select touch-action enable-background line-height text-align text-align-last text-indent ' +
    'text-overflow overflow-wrap word-break word-wrap hyphens tab-size vertical-align position top right bottom left z-index ' +
    'float clear margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right ' +
    'padding-bottom padding-left min-width max-width min-height max-height box-sizing outline transition ' +
    'transition-property transition-duration transition-timing-function transition-delay will-change contain ' +
    'list-style orphans widows page-break-inside break-inside print-color-adjust forced-color-adjust ' +
    'inline-size shape-inside shape-padding shape-margin color-interpolation-filters flood-color flood-opacity ' +
    'lighting-color clip src behavior speak',
)

/** Values that say what is so without them. */
export const INITIAL = names(
  'none normal auto initial unset revert 0 0px start stretch visible currentcolor',
)

/** Functions of values: colours, lengths, places. None of them loads. */
export const FUNCTIONS = names(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp ' +
    'matrix translate translatex translatey scale scalex scaley rotate skew skewx skewy ' +
    'path circle ellipse polygon inset rect xywh',
)

/** Attributes that draw what we do not: refused unless they say `none`. */
export const REFUSED_ATTRIBUTES = names('filter marker-start marker-mid marker-end marker')

/** Other attributes. */
export const ATTRIBUTES = names(
  'viewBox width height preserveAspectRatio transform d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr points pathLength ' +
    'rotate textLength lengthAdjust offset gradientUnits gradientTransform spreadMethod patternUnits ' +
    'patternContentUnits patternTransform refX refY clipPathUnits maskUnits maskContentUnits lang',
)

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
