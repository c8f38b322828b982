import type { Door } from '@foyer/shared/door/door-contract.ts'

/** What the server wrote into the page: the company's name, the center and its door, and who is signed in. */
export interface DoorData {
  name: string
  door: Door
  /** Name of the center; '' where the company has one only. */
  center: string
  /** Name of the signed-in member of staff, who enters with it. */
  staff: string | null
  /** Days that what one writes there is kept: to the whole lobby, and to the desk. */
  kept: { chat: string; desk: string }
}

/** The page's door data; null when the page was not served by Foyer's own server (a development server). */
export function readDoorData(page: Document): DoorData | null {
  const text = page.getElementById('foyer-door')?.textContent
  return text ? (JSON.parse(text) as DoorData) : null
}
