/** Colours are sRGB as `#rrggbb`. */

const WHITE = '#ffffff'
const BLACK = '#000000'
/** The least contrast of text as WCAG 2.2 asks for it (success criterion 1.4.3). */
export const TEXT_CONTRAST = 4.5

/** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/**
 * White where it is readable on `background`, else black. One of the two always has a contrast of 4.5:1 or
 * more: both miss it only where 1.05 / (L + 0.05) and (L + 0.05) / 0.05 are below 4.5, and no luminance L
 * does that.
 */
export function readableOn(background: string): string {
  return contrast(WHITE, background) >= TEXT_CONTRAST ? WHITE : BLACK
}

/**
 * `colour` where it is readable on `background`, else the nearest shade of it towards white or black that is.
 * There is always one: at the end of the way stands `readableOn(background)`.
 */
export function readableShade(colour: string, background: string): string {
  const goal = readableOn(background)
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, goal, share)
    if (contrast(shade, background) >= TEXT_CONTRAST) return shade
  }
  return goal
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** `share` 0 is `one`, 1 is `other`. */
function mix(one: string, other: string, share: number): string {
  const goal = channels(other)
  const mixed = channels(one).map((value, i) => Math.round(value + (goal[i]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
