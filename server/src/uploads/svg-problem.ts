/** Why an SVG is refused, in words for who uploads it; never leaves `readSvg`. */
export class SvgProblem extends Error {}
