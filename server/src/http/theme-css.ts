/** Colours such as #1b4f8a. */
export interface ThemeColours {
  primary: string
  accent: string
}

/** The theme's colours as the custom properties that every page's style sheets use. */
export function themeCss(colours: ThemeColours): string {
  return `:root {
  --primary: ${colours.primary};
  --on-primary: ${readableOn(colours.primary)};
  --accent: ${colours.accent};
  --on-accent: ${readableOn(colours.accent)};
}
`
}

/**
 * White where it is readable on `background` (#rrggbb), else black. One of the two always has a contrast of
 * 4.5:1 or more: both miss it only where 1.05 / (L + 0.05) and (L + 0.05) / 0.05 are below 4.5, and no
 * luminance L does that.
 */
export function readableOn(background: string): string {
  return 1.05 / (luminance(background) + 0.05) >= 4.5 ? '#ffffff' : '#000000'
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
