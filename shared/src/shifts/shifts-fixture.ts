import { type Center, DEFAULT_CENTER } from '../centers/centers-contract.ts'
import { shiftInstants } from './shift-instants.ts'
import type { PlannedShift, Shift } from './shifts-contract.ts'

/** A Monday in Berlin; the clocks go forward on its Sunday. */
export const MONDAY = '2027-03-22'
export const ZONE = 'Europe/Berlin'

export const testCenter: Center = {
  ...DEFAULT_CENTER,
  id: 'main',
  name: 'Main',
  calendar: { ...DEFAULT_CENTER.calendar, zone: ZONE },
}

/** An instant of the wall clock in Berlin. */
export function at(date: string, time: string): number {
  return shiftInstants(date, time, time, ZONE).start
}

export function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** A morning on the Monday that asks for nothing, by `ann`. */
export function testPlanned(number: number, change: Partial<PlannedShift> = {}): PlannedShift {
  const afternoon = change.halfDayId === 'afternoon'
  return {
    id: uuid(number),
    date: MONDAY,
    from: afternoon ? '13:00' : '08:00',
    to: afternoon ? '18:00' : '13:00',
    halfDayId: 'morning',
    skills: [],
    languages: [],
    staffId: 'ann',
    ...change,
  }
}

/** The same, published. */
export function testShift(number: number, change: Partial<Shift> = {}): Shift {
  const planned = testPlanned(number, change)
  return {
    centerId: 'main',
    version: 1,
    cancelled: false,
    ...shiftInstants(planned.date, planned.from, planned.to, ZONE),
    ...planned,
    ...change,
  }
}
