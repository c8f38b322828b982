import { decodeLook } from '@foyer/shared/look/look.ts'
import type { PersonHere } from './people-store.ts'

/** Somebody in a test's lobby: a visitor, unless `more` says otherwise. */
export function testPerson(id: string, more: Partial<PersonHere> = {}): PersonHere {
  return {
    id,
    index: 0,
    name: id,
    look: decodeLook(''),
    kind: 'visitor',
    languages: [],
    status: null,
    connected: true,
    view: '3d',
    zone: '',
    seat: '',
    since: 0,
    ...more,
  }
}
