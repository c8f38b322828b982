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
  for (const [, selectors = '', body = ''] of sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1]
      if (name) rules.set(name, { ...rules.get(name), ...readDeclarations(body) })
    }
  }
  return rules
}
