import type { NoticeShift } from '@foyer/shared/notices/notices-contract.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Centers } from '../centers/centers-types.ts'

/** A shift as notices name it. */
export function noticeShift(
  { centerId, start, end }: Pick<Shift, 'centerId' | 'start' | 'end'>,
  centers: Centers,
): NoticeShift {
  const center = centers.find(centerId)
  return {
    start,
    end,
    center: center?.name ?? centerId,
    zone: center?.calendar.zone ?? 'UTC',
    centerId,
  }
}
