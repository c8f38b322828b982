import { localisedText } from '../i18n/locale-contract.ts'
import type { Catalog, PropertyDefinition } from './catalog-contract.ts'
import type { Item, Layout } from './layout-contract.ts'
import { pointNearOutline } from './outline.ts'
import { duplicateProblems, OUTSIDE_REACH } from './place-rules.ts'

/** What is wrong with the items, each with its path (rules L8 to L11). */
export function itemProblems(layout: Layout, catalog: Catalog): string[] {
  return [
    ...duplicateProblems('items', layout.items),
    ...layout.items.flatMap((item, i) => [
      ...placeOfItemProblems(`items[${i}]`, item, layout),
      ...kindProblems(`items[${i}]`, item, catalog),
    ]),
  ]
}

function placeOfItemProblems(path: string, item: Item, layout: Layout): string[] {
  const [x, z] = item.at
  if (pointNearOutline(layout.shell.floor.outline, x, z, OUTSIDE_REACH)) return []
  return [`${path}.at: [${x}, ${z}] is outside the floor`]
}

function kindProblems(path: string, item: Item, catalog: Catalog): string[] {
  const entry = catalog.get(item.kind)
  if (!entry) return [`${path}.kind: '${item.kind}' is not in the catalog`]
  return Object.entries(item.properties).flatMap(([name, value]) => {
    const definition = Object.hasOwn(entry.properties, name) ? entry.properties[name] : undefined
    if (!definition) {
      const known = Object.keys(entry.properties).join(', ') || 'no properties'
      return [`${path}.properties.${name}: '${item.kind}' has ${known}`]
    }
    const wanted = wantedInstead(value, definition)
    return wanted ? [`${path}.properties.${name}: must be ${wanted}`] : []
  })
}

/** What `value` would have to be, or null when it is right. */
function wantedInstead(value: unknown, { type, max }: PropertyDefinition): string | null {
  const most = max ?? Number.POSITIVE_INFINITY
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'true or false'
    case 'number':
      if (typeof value !== 'number') return 'a number'
      return value <= most ? null : `at most ${max}`
    case 'text':
      if (typeof value !== 'string') return 'a text'
      return value.length <= most ? null : `a text of at most ${max} characters`
    case 'localised-text':
      if (localisedText(max ?? 2000).safeParse(value).success) return null
      return `texts by language, e.g. {"en": "..."}${max === undefined ? '' : `, each of at most ${max} characters`}`
    case 'colour':
      return matches(value, /^#[0-9a-f]{6}$/) ? null : 'a colour such as #1b4f8a'
    case 'image':
      return matches(value, /^(\/(?!\/)[\w./-]{1,200})?$/)
        ? null
        : 'the path of an image on this site, or empty'
    case 'link':
      // Nothing else: a `javascript:` link would run as the visitor who follows it.
      return matches(value, /^((https?:\/\/|mailto:|tel:|\/|#)\S*)?$/)
        ? null
        : 'a link that begins with https://, http://, mailto:, tel:, / or #, or empty'
  }
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}
