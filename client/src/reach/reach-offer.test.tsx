import { expect, onTestFinished, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { createReach, type Reach } from './reach.ts'
import { ReachContext } from './reach-context.ts'
import { ReachList, ReachOffer } from './reach-offer.tsx'
import type { Reachable } from './reachable.ts'

function seat(more: Partial<Reachable>): Reachable {
  const at = { x: 0, z: 1 }
  return { id: 'seat a', at, reach: 2, label: 'Sit down', code: 'KeyX', run: () => {}, ...more }
}

function open(): Reach {
  const reach = createReach({ x: 0, z: 0, yaw: 0 })
  onTestFinished(reach.close)
  return reach
}

const button = (name: string) => page.getByRole('button', { name })

test('the button keeps the focus when it offers something else', async () => {
  for (const Shown of [ReachOffer, ReachList]) {
    const reach = open()
    const run = vi.fn(() => {
      reach.add('seat', { near: () => [seat({ id: 'seat own', label: 'Get up' })] })
    })
    reach.add('seat', { near: () => [seat({ run })] })
    const { unmount } = await show(
      <ReachContext value={reach}>
        <Shown />
      </ReachContext>,
    )
    await button('Sit down').click()
    await expect.element(button('Get up')).toHaveFocus()
    await unmount()
  }
})

test('the page without 3D tells what comes within reach, and promises no key', async () => {
  const reach = open()
  await show(
    <ReachContext value={reach}>
      <ReachList />
    </ReachContext>,
  )
  const status = page.getByRole('status')
  await expect.element(status).toHaveTextContent('')
  reach.add('seat', { near: () => [seat({ news: 'A free seat: Stool' })] })
  reach.add('person', {
    near: () => [seat({ id: 'person b', label: 'Show Ben’s card', code: 'KeyF' })],
  })
  await expect.element(status).toHaveTextContent('A free seat: StoolWithin reach: Show Ben’s card.')
})

test('over the picture what is offered is told with its key', async () => {
  const reach = open()
  reach.add('seat', { near: () => [seat({})] })
  await show(
    <ReachContext value={reach}>
      <ReachOffer />
    </ReachContext>,
  )
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('Within reach: Sit down. X does it.')
})
