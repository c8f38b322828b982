import { DEFAULT_CENTER } from '../centers/centers-contract.ts'
import type { Absence, CrewMember } from './crew-contract.ts'

export function testMember(staffId: string, change: Partial<CrewMember> = {}): CrewMember {
  return {
    staffId,
    name: staffId,
    version: 1,
    centers: ['main'],
    skills: [],
    languages: ['en'],
    maxHalfDays: 5,
    availability: {},
    prefersHalfDays: false,
    absences: [],
    rules: DEFAULT_CENTER.rules,
    ...change,
  }
}

/** A holiday of `ann`, from midnight to midnight. */
export function testAbsence(from: string, to = from, change: Partial<Absence> = {}): Absence {
  return {
    id: `absence-${from}`,
    staffId: 'ann',
    from,
    to,
    fromTime: null,
    toTime: null,
    kind: 'holiday',
    note: '',
    ...change,
  }
}
