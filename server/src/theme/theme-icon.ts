import { readableOn } from '@foyer/shared/theme/contrast.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'

/** With a width and a height of its own, which a canvas needs to draw it. */
const SIZE = 64

/** An icon in the company's colour with its first letter or digit, as SVG; without one where the name has none. */
export function themeIcon({ name, colours }: Pick<Theme, 'name' | 'colours'>): string {
  const [letter = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(name.toUpperCase()) ?? []
  const { primary } = colours
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 64 64">
<rect width="64" height="64" rx="14" fill="${primary}"/>
<text x="32" y="46" text-anchor="middle" font-family="sans-serif" font-size="40" font-weight="700" fill="${readableOn(primary)}">${letter}</text>
</svg>
`
}
