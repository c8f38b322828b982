import type { Door } from '@foyer/shared/reception/reception-contract.ts'

/** What the server wrote into the page about itself: the company's name and its door. */
export interface DoorData {
  name: string
  door: Door
  locales: string[]
}

/** The page's door data; null when the page was not served by Foyer's own server (a development server). */
export function readDoorData(page: Document): DoorData | null {
  const text = page.getElementById('foyer-door')?.textContent
  return text ? (JSON.parse(text) as DoorData) : null
}
