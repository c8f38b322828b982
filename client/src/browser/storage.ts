type Area = 'localStorage' | 'sessionStorage'

/** Stands in where the browser keeps nothing, because cookies are blocked or its disk is full: as long as the page. */
const standIns = new Map<string, string>()

/** What this browser (`sessionStorage`: this tab) keeps under a key; null where there is nothing that can be read. */
export function recall(key: string, area: Area = 'localStorage'): unknown {
  try {
    return JSON.parse(standIns.get(key) ?? globalThis[area].getItem(key)!)
  } catch {
    return null
  }
}

/** Keeps a value of JSON under a key; null forgets it. What the browser refuses to keep is known as long as the page. */
export function keep(key: string, value: unknown, area: Area = 'localStorage'): void {
  const text = JSON.stringify(value)
  standIns.delete(key)
  try {
    if (value === null) globalThis[area].removeItem(key)
    else globalThis[area].setItem(key, text)
  } catch {
    standIns.set(key, text)
  }
}

/** Whether the browser keeps anything at all beyond this page. */
export function remembers(): boolean {
  try {
    return Boolean(globalThis.localStorage)
  } catch {
    return false
  }
}
