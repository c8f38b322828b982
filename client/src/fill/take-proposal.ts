import type { Proposal, ProposedCell } from '@foyer/shared/fill/proposal-contract.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'

type Cells = Pick<Proposal, 'cells'>

/** Takes what was proposed for posts that are still open; a post that was filled or removed since stays as it is. */
export function takeProposal(shifts: readonly PlannedShift[], { cells }: Cells): PlannedShift[] {
  const byShift = new Map(cells.map(({ shiftId, staffId }) => [shiftId, staffId]))
  return shifts.map((shift) => {
    const staffId = byShift.get(shift.id) ?? null
    return shift.staffId === null && staffId !== null ? { ...shift, staffId } : shift
  })
}

/** What of a proposal can still be taken: for posts that nobody was given since. */
export function pendingCells({ cells }: Cells, shifts: readonly PlannedShift[]): ProposedCell[] {
  const open = openPosts(shifts)
  return cells.filter(({ shiftId, staffId }) => staffId !== null && open.has(shiftId))
}

/** What the proposal leaves open, for posts that still are. */
export function unmetCells(
  { cells }: Cells,
  shifts: readonly PlannedShift[],
): { cell: ProposedCell; shift: PlannedShift }[] {
  const open = openPosts(shifts)
  return cells.flatMap((cell) => {
    const shift = open.get(cell.shiftId)
    return cell.staffId === null && shift ? [{ cell, shift }] : []
  })
}

function openPosts(shifts: readonly PlannedShift[]): Map<string, PlannedShift> {
  return new Map(shifts.flatMap((shift) => (shift.staffId === null ? [[shift.id, shift]] : [])))
}
