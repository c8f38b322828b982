import type { Messages } from '@foyer/shared/i18n/translate.ts'
import { describe, expect, test } from 'vitest'
import { branding as brandingDe } from './messages/de/branding.ts'
import { centers as centersDe } from './messages/de/centers.ts'
import { design as designDe } from './messages/de/design.ts'
import { entry as entryDe } from './messages/de/entry.ts'
import { hud as hudDe } from './messages/de/hud.ts'
import { lobby as lobbyDe } from './messages/de/lobby.ts'
import { look as lookDe } from './messages/de/look.ts'
import { notices as noticesDe } from './messages/de/notices.ts'
import { reasons as reasonsDe } from './messages/de/reasons.ts'
import { rota as rotaDe } from './messages/de/rota.ts'
import { seats as seatsDe } from './messages/de/seats.ts'
import { staff as staffDe } from './messages/de/staff.ts'
import { ui as uiDe } from './messages/de/ui.ts'
import { branding } from './messages/en/branding.ts'
import { centers } from './messages/en/centers.ts'
import { design } from './messages/en/design.ts'
import { entry } from './messages/en/entry.ts'
import { hud } from './messages/en/hud.ts'
import { lobby } from './messages/en/lobby.ts'
import { look } from './messages/en/look.ts'
import { notices } from './messages/en/notices.ts'
import { reasons } from './messages/en/reasons.ts'
import { rota } from './messages/en/rota.ts'
import { seats } from './messages/en/seats.ts'
import { staff } from './messages/en/staff.ts'
import { ui } from './messages/en/ui.ts'

const CATALOGUES: [string, Messages, Messages][] = [
  ['branding', branding, brandingDe],
  ['design', design, designDe],
  ['centers', centers, centersDe],
  ['entry', entry, entryDe],
  ['hud', hud, hudDe],
  ['lobby', lobby, lobbyDe],
  ['look', look, lookDe],
  ['notices', notices, noticesDe],
  ['reasons', reasons, reasonsDe],
  ['seats', seats, seatsDe],
  ['rota', rota, rotaDe],
  ['staff', staff, staffDe],
  ['ui', ui, uiDe],
]

/** The parameters that a text names; of a plural, those of the form for many. */
function parametersOf(text: Messages[string] | undefined): string[] {
  const form = typeof text === 'object' ? text.other : (text ?? '')
  return [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()
}

// The compiler sees to it that the keys are the same; it does not read the German texts.
describe.each(CATALOGUES)('the German texts of %s', (_, en, de) => {
  test.each(Object.keys(en))('%s names the same parameters and is not empty', (key) => {
    expect(parametersOf(de[key])).toEqual(parametersOf(en[key]))
    expect(JSON.stringify(de[key])).not.toContain('""')
  })
})
