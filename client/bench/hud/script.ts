import type { Door } from '@foyer/shared/door/door-contract.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import type { PersonHere } from '../../src/people/people-store.ts'
import type { Announce } from './fake-stay.ts'

const NOW = Date.parse('2026-05-12T09:41:00Z')
const minutesAgo = (minutes: number) => NOW - minutes * 60_000

/** A look by number, the same at every start. */
function lookOf(seed: number) {
  let state = seed * 2654435761
  return randomLook(() => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  })
}

let index = 0
function person(id: string, name: string, more: Partial<PersonHere> = {}): [string, PersonHere] {
  index += 1
  const base: Omit<PersonHere, 'id' | 'index' | 'name' | 'look' | 'zone' | 'since'> = {
    kind: 'visitor',
    languages: ['en'],
    status: null,
    connected: true,
    view: '3d',
    seat: '',
  }
  const place = { zone: 'arrival', since: minutesAgo(index) }
  return [id, { id, index, name, look: lookOf(index), ...base, ...place, ...more }]
}

/** The people of the preview, and `crowd` more. */
export function PEOPLE(crowd: number): Map<string, PersonHere> {
  const rep = { kind: 'rep', zone: 'reception' } as const
  return new Map([
    person('v-mia', 'Mia'),
    person('r-jonas', 'Jonas Weber', { ...rep, status: 'available', languages: ['de', 'en'] }),
    person('r-aiko', 'Aiko Tanaka', { ...rep, status: 'on-the-phone', view: 'away' }),
    person('v-lee', 'Lee', { connected: false }),
    person('v-long', 'Maximiliane Freifrau von Hohenlohe-Langen', { view: 'list', zone: '' }),
    person('v-sam', 'Sam Okafor', { zone: 'lounge' }),
    ...Array.from({ length: crowd }, (_, at) => person(`v-${at}`, `Visitor ${at + 1}`)),
  ])
}

/** The door of the preview's center, open or closed with another one open. */
export function doorOf(open: boolean): Door {
  const here = open ? { reps: 2, languages: ['de', 'en'] } : { reps: 0, languages: [] }
  const tokyo = { centerId: 'tokyo', name: 'Tokyo', reps: 2, languages: ['en'] }
  return {
    centerId: 'main',
    name: 'Berlin',
    zone: 'Europe/Berlin',
    open,
    ...here,
    nextChange: Date.now() + 3 * 3_600_000,
    hours: {},
    company: { phone: '', privacy: '', imprint: '' },
    elsewhere: open ? [] : [tokyo],
  }
}

const QUESTION: Conversation = {
  id: 'c-1',
  visitorId: 'v-mia',
  visitorName: 'Mia',
  locale: 'en',
  contact: null,
  openedAt: minutesAgo(6),
  unread: 0,
  lines: [
    {
      id: 'l-1',
      by: 'visitor',
      name: 'Mia',
      text: 'Does the heat pump work with radiators from 1985?',
      at: minutesAgo(6),
    },
    {
      id: 'l-2',
      by: 'rep',
      name: 'Jonas Weber',
      text: 'Often it does. How warm does the water have to be on a cold day? If 55 degrees are enough, you are fine.',
      at: minutesAgo(4),
    },
  ],
}

const WAITING: Conversation = {
  id: 'c-2',
  visitorId: 'v-gone',
  visitorName: 'Sören Lindqvist',
  locale: 'sv',
  contact: '+46 70 123 45 67',
  openedAt: minutesAgo(180),
  unread: 2,
  lines: [
    {
      id: 'l-3',
      by: 'visitor',
      name: 'Sören Lindqvist',
      text: 'I would like an offer for twelve units, delivered to Malmö. Please call me.',
      at: minutesAgo(180),
    },
  ],
}

/** What the server of the preview says. `quiet` leaves out everything that makes a notice. */
export function script(announce: Announce, side: 'visitor' | 'rep', quiet: boolean): void {
  const rep = { rep: true, scope: 'near', automatic: false } as const
  const guest = { rep: false, scope: 'near', automatic: false } as const
  const welcome = { personId: 'v-mia', index: 1, x: 0, z: 0, yaw: 0, now: NOW }
  announce('welcome', welcome)
  announce('chat-history', [
    {
      id: 'h-1',
      from: 'v-sam',
      name: 'Sam Okafor',
      text: 'Good morning, everybody!',
      at: minutesAgo(9),
      ...guest,
      scope: 'lobby',
    },
  ])
  announce('chat', {
    id: 'h-2',
    from: 'r-jonas',
    name: 'Jonas Weber',
    text: 'Welcome to Nordlicht! Ask me anything.',
    at: minutesAgo(7),
    ...rep,
    automatic: true,
  })
  announce('chat', {
    id: 'h-3',
    from: 'v-mia',
    name: 'Mia',
    text: 'Thank you, I only look around for now.',
    at: minutesAgo(6),
    ...guest,
  })
  if (!quiet) announce('typing', { from: 'v-sam' })
  announce('conversation', QUESTION)
  if (side === 'visitor') return
  announce('conversation', WAITING)
  const arrivals = [
    { personId: 'v-sam', name: 'Sam Okafor', locale: 'en', since: minutesAgo(9) },
    { personId: 'v-left', name: 'Petra', locale: 'de', since: minutesAgo(8) },
    { personId: 'v-mia', name: 'Mia', locale: 'en', since: minutesAgo(7) },
  ]
  for (const arrival of arrivals) announce('arrival', arrival)
}
