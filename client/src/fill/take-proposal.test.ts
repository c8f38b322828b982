import type { ProposedCell } from '@foyer/shared/fill/proposal-contract.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { pendingCells, takeProposal, unmetCells } from './take-proposal.ts'

const shift = (id: string, staffId: string | null): PlannedShift => ({
  id,
  date: '2026-11-23',
  from: '08:00',
  to: '13:00',
  halfDayId: 'morning',
  skills: [],
  languages: [],
  staffId,
})
const cell = (shiftId: string, staffId: string | null): ProposedCell => ({
  shiftId,
  staffId,
  grounds: [],
  next: null,
  unable: {},
  missing: { skills: [], languages: [] },
  wholeDay: false,
})
const shifts = [shift('a', 'anna'), shift('b', null), shift('c', 'cem'), shift('d', null)]
const proposal = {
  cells: [cell('a', 'ben'), cell('b', 'ben'), cell('gone', 'ben'), cell('d', null)],
}

test('a proposal fills what is still open', () => {
  const who = takeProposal(shifts, proposal).map(({ staffId }) => staffId)
  expect(who).toEqual(['anna', 'ben', 'cem', null])
})

test('what can still be taken, and what stays open, are posts that are here and open', () => {
  expect(pendingCells(proposal, shifts).map(({ shiftId }) => shiftId)).toEqual(['b'])
  expect(unmetCells(proposal, shifts)).toEqual([{ cell: cell('d', null), shift: shifts[3] }])
  const taken = takeProposal(shifts, proposal)
  expect(pendingCells(proposal, taken)).toEqual([])
})
