import { succeed } from '@foyer/shared/errors/result.ts'
import { testShift, uuid, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import type { Swap, SwapBoard } from '@foyer/shared/swaps/swaps-contract.ts'
import { testSwap } from '@foyer/shared/swaps/swaps-fixture.ts'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { SwapsTab } from './swaps-tab.tsx'
import { SwapsTabName } from './swaps-tab-name.tsx'

const swap = (id: string, change: Partial<Swap>) =>
  testSwap({ id, taker: 'bob', state: 'pending-approval', ...change })
const board: SwapBoard = {
  swaps: [
    swap('here', {}),
    swap('there', { shiftId: uuid(2), from: 'cem' }),
    swap('over', { state: 'denied', reason: 'Two nights in a row', decidedBy: 'lea' }),
  ],
  shifts: [testShift(1), testShift(2, { centerId: 'lima' })],
  effects: {},
  names: [
    { staffId: 'ann', name: 'Ann' },
    { staffId: 'bob', name: 'Bob' },
    { staffId: 'cem', name: 'Cem' },
    { staffId: 'lea', name: 'Lea' },
  ],
}
const doors = [
  { centerId: 'main', name: 'Harbour', zone: ZONE },
  { centerId: 'lima', name: 'Mountain', zone: 'America/Lima' },
]

async function showTab() {
  const asked = fakeServer({ 'PUT /api/rota/swaps/here/denial': () => succeed(board.swaps[0]) })
  const reload = vi.fn(async () => {})
  await show(<SwapsTab board={{ result: succeed(board), reload }} doors={doors} />)
  return { asked, reload }
}

test('R72 what waits in any center is in one list, each named with its center, as it is now', async () => {
  const { reload } = await showTab()
  expect(reload).toHaveBeenCalledTimes(1)
  const waiting = page.getByRole('region', { name: 'Waiting for you' })
  const text = (at: number) => waiting.getByRole('listitem').nth(at).element().textContent
  await expect.poll(() => text(0)).toMatch(/Ann.*· Harbour/)
  expect(text(1)).toMatch(/Cem.*· Mountain/)
  const decided = page.getByRole('region', { name: 'Decided' })
  await expect.element(decided.getByText('Denied by Lea: Two nights in a row')).toBeVisible()
})

test('R71 a lead denies with a reason, which is not sent while it is too long', async () => {
  const { asked, reload } = await showTab()
  await page.getByRole('button', { name: 'Deny…' }).first().click()
  const reason = page.getByRole('textbox', { name: 'Reason (optional)' })
  await reason.fill('r'.repeat(201))
  await expect.element(reason).toHaveAccessibleDescription(/200.*201/)
  const deny = page.getByRole('button', { name: 'Deny', exact: true })
  await deny.click()
  expect(asked).toEqual([])
  await reason.fill('Too short a rest')
  await deny.click()
  await expect.poll(() => reload.mock.calls.length).toBe(2)
  expect(asked.map(({ body }) => body)).toEqual([{ reason: 'Too short a rest' }])
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('R71 Escape leaves a swap as it is', async () => {
  const { asked } = await showTab()
  await page.getByRole('button', { name: 'Deny…' }).first().click()
  await expect.element(page.getByRole('textbox', { name: 'Reason (optional)' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(asked).toEqual([])
})

test('R72 the part is named with how many wait, none without any', async () => {
  const { rerender } = await show(<SwapsTabName waiting={2} />)
  await expect.element(page.getByText('2 wait for you')).toBeInTheDocument()
  await rerender(<SwapsTabName waiting={0} />)
  await expect.element(page.getByText(/wait for you/)).not.toBeInTheDocument()
})
