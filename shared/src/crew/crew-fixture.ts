import type { CrewMember } from './crew-contract.ts'

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
    absences: [],
    ...change,
  }
}
