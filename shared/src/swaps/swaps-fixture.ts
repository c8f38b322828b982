import { uuid } from '../shifts/shifts-fixture.ts'
import type { Swap } from './swaps-contract.ts'

/** Ann's shift, offered to all. */
export function testSwap(change: Partial<Swap> = {}): Swap {
  return {
    id: 'swap-1',
    kind: 'give',
    shiftId: uuid(1),
    shiftVersion: 1,
    otherShiftId: null,
    otherVersion: null,
    from: 'ann',
    to: null,
    taker: null,
    state: 'pending-acceptance',
    note: '',
    reason: '',
    createdAt: 0,
    decidedAt: null,
    decidedBy: null,
    ...change,
  }
}
