import { HOUR } from '../time/durations.ts'
import type { AttendanceRow } from './attendance-contract.ts'

/** Ann's half-day of four hours, over for an hour and kept. */
export function testRow(
  { id, date, now }: { id: string; date: string; now: number },
  change: Partial<AttendanceRow> = {},
): AttendanceRow {
  return {
    id,
    date,
    halfDayId: 'morning',
    start: now - 5 * HOUR,
    end: now - HOUR,
    staffId: 'ann',
    state: 'on-time',
    arrivedAt: null,
    leftEarlyAt: null,
    presentMinutes: 150,
    takenOver: null,
    ...change,
  }
}
