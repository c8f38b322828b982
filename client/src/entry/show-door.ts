import { pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { doorLine } from '@foyer/shared/door/door-line.ts'
import { elsewhereLine } from '@foyer/shared/door/elsewhere-line.ts'
import { sortElsewhere } from '@foyer/shared/door/sort-elsewhere.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { ownZone } from '../browser/own-zone.ts'
import { doorStore } from '../door/door-store.ts'
import { doorTexts } from '../door/door-texts.ts'

/** Shows what the door says in the visitor's own time, which the server does not know, and the open center to go to. */
export function showDoor(locale: Locale): void {
  const { door } = doorStore.getState()
  if (!door) return
  const t = doorTexts(locale)
  const { text, note } = doorLine(door, { locale, t, zone: ownZone(), now: Date.now() })
  setText('desk-text', text)
  setText('desk-note', note)
  document.getElementById('desk')!.dataset.open = String(door.open)
  const [offered] = sortElsewhere(door.elsewhere, locale)
  setText('elsewhere-link', offered ? elsewhereLine(offered, { locale, t }) : '')
  const link = document.getElementById('elsewhere-link') as HTMLAnchorElement
  link.href = offered ? pathOfCenter(offered.centerId) : ''
}

function setText(id: string, text: string): void {
  document.getElementById(id)!.textContent = text
}
