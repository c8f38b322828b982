import type { Refusal } from '@foyer/shared/errors/result.ts'

const PATH = /^([\w-]+(?:\.[\w-]+)*): /

/** The path of what is wrong, such as `calendar.week.2`, which a refusal's detail begins with; null: it names none. */
export function pathOf({ detail }: Refusal): string | null {
  return detail?.match(PATH)?.[1] ?? null
}

/**
 * Which of a form's fields shows what is wrong at a path: the field of that path, else the nearest one around it, else
 * the first one within it. Null: none, so that the form says it.
 *
 * @param names paths of the fields in the order of the page
 */
export function fieldOf(path: string, names: readonly string[]): string | null {
  const around = names
    .filter((name) => isWithin(path, name))
    .toSorted((a, b) => b.length - a.length)
  return around[0] ?? names.find((name) => isWithin(name, path)) ?? null
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`)
}
