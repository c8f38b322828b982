import type { IncomingHttpHeaders } from 'node:http'
import { MAIN_CENTER, pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { doorLine } from '@foyer/shared/door/door-line.ts'
import { elsewhereLine } from '@foyer/shared/door/elsewhere-line.ts'
import { sortElsewhere } from '@foyer/shared/door/sort-elsewhere.ts'
import type { QuestionState } from '@foyer/shared/reception/question-state.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import { phoneLink } from '@foyer/shared/settings/phone-link.ts'
import { SETTINGS_PAGES } from '@foyer/shared/settings/settings-pages.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import { doorTexts } from '../door/door-texts.ts'
import type { Doors } from '../door/doors.ts'
import type { PageSources } from '../http/pages.ts'
import type { Caller } from '../http/route.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Layouts } from '../layout/layout-types.ts'
import { pageHead } from './page-head.ts'

/** What the pages show of a center before their scripts have run. */
export function createPageSources(deps: {
  centers: Centers
  layouts: Layouts
  doors: Doors
  sessions: StaffSessions
  clock: Clock
  publicUrl: string
  /** How long things are kept. */
  keptDays(): Retention
  callerOf(headers: IncomingHttpHeaders): Promise<Caller>
  /** How a visitor's question to a center's desk stands; null: nothing is to be said. */
  questionOf(centerId: string, visitorId: string): Promise<QuestionState | null>
}): Omit<PageSources, 'clientFolder'> {
  const { centers, layouts, doors, sessions, clock, publicUrl, callerOf, questionOf, keptDays } =
    deps
  return {
    mainCenter: MAIN_CENTER,

    staffParts: [
      ...SETTINGS_PAGES.map((page) => `/settings/${page}`),
      '/settings/centers/:center',
      '/settings/branding/:center',
    ],

    hasCenter: (id) => centers.find(id) !== null,

    centerLinks: () => centers.all().map(({ id, name }) => ({ name, path: pathOfCenter(id) })),

    async content(centerId, headers, locale) {
      const { theme } = layouts.current(centerId).layout
      const { name, logo = '', logoGround } = theme
      const door = doors.read(centerId)!
      const t = doorTexts[locale]
      const line = doorLine(door, { locale, t, zone: null, now: clock.now() })
      const center = centers.all().length > 1 ? door.name : ''
      const [offered] = sortElsewhere(door.elsewhere, locale)
      const session = await sessions.open(headers)
      // Staff have been told apart already, and have no question.
      const caller =
        session === null ? await callerOf({ cookie: headers.get('cookie') ?? '' }) : null
      const question = caller?.kind === 'visitor' ? await questionOf(centerId, caller.id) : null
      const { phone, imprint } = door.company
      const { chat, conversations } = keptDays().centers[centerId]!
      const kept = { chat: String(chat), desk: String(conversations) }
      const texts = {
        title: name,
        logo,
        'logo-ground': logoGround,
        'center-id': centerId,
        ...pageHead({ theme, centerId, center, locale, publicUrl }),
        question: question ?? '',
        'center-name': center,
        'door-text': line.text,
        'door-note': line.note,
        phone,
        'phone-link': phoneLink(phone),
        imprint,
        'kept-chat': kept.chat,
        'kept-desk': kept.desk,
        'elsewhere-path': offered ? pathOfCenter(offered.centerId) : '',
        'elsewhere-line': offered ? elsewhereLine(offered, { locale, t }) : '',
      }
      return { texts, data: { name, door, center, staff: session?.member.name ?? null, kept } }
    },
  }
}
