import type { Door } from '../centers/centers-contract.ts'

export interface DoorAnnouncements {
  /** What the center's door says: after every welcome, and whenever it changes. */
  door: Door
}
