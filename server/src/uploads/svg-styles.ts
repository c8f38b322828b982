import { isSafeValue, PROPERTIES } from './svg-rules.ts'

/** Properties with their values. */
type Declarations = Record<string, string>

/** `fill:#fff; stroke:none` as properties; those that are not allowed are left out. */
export function readDeclarations(text: string): Declarations {
  const found: Declarations = {}
  for (const part of text.split(';')) {
    const at = part.indexOf(':')
    if (at < 0) continue
    const name = part.slice(0, at).trim().toLowerCase()
    const value = part
      .slice(at + 1)
      .replace(/!\s*important/i, '')
      .trim()
    if (PROPERTIES.has(name) && value !== '' && isSafeValue(value)) found[name] = value
  }
  return found
}

/**
 * The rules of a style sheet as drawing programs write them, `.a, .b { fill: red }`, by class. Rules with any other
 * selector are left out.
 */
export function readClassRules(sheet: string): Map<string, Declarations> {
  const rules = new Map<string, Declarations>()
  // By hand: a regular expression takes seconds for a hostile sheet of the size that may be sent.
  for (const block of withoutComments(sheet).split('}').slice(0, -1)) {
    const [body = '', selectors = ''] = block.split('{').reverse()
    for (const selector of selectors.split(',')) {
      const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1]
      if (name) rules.set(name, { ...rules.get(name), ...readDeclarations(body) })
    }
  }
  return rules
}

function withoutComments(sheet: string): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const begin = sheet.indexOf('/*', from)
    kept.push(sheet.slice(from, begin < 0 ? undefined : begin))
    const end = begin < 0 ? -1 : sheet.indexOf('*/', begin + 2)
    if (end < 0) return kept.join('')
    from = end + 2
  }
}
