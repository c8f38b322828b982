import type { Look } from '@foyer/shared/look/look-parts.ts'
import { drawPortrait, PORTRAIT_SIZE } from './portrait.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The portrait of a look as an SVG element; decorative, the name beside it says who it is. */
export function createPortrait(look: Look): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${PORTRAIT_SIZE} ${PORTRAIT_SIZE}`)
  svg.setAttribute('aria-hidden', 'true')
  for (const { d, fill = 'none', stroke, width, opacity } of drawPortrait(look)) {
    const path = document.createElementNS(SVG, 'path')
    const round = stroke && 'round'
    const drawn = { d, fill, stroke, 'stroke-width': width, 'stroke-linecap': round, opacity }
    for (const [name, value] of Object.entries(drawn)) {
      if (value) path.setAttribute(name, String(value))
    }
    svg.append(path)
  }
  return svg
}
