import { PlannedShiftSchema } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { newShiftId } from './new-shift-id.ts'

test('an id is a UUID that the contract takes, and another one each time', () => {
  const ids = Array.from({ length: 200 }, newShiftId)
  for (const id of ids) expect(PlannedShiftSchema.shape.id.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(200)
})
