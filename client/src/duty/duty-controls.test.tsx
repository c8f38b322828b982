import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { show } from '../../test/show.tsx'
import { ConnectionContext } from '../net/connection-context.ts'
import { testConnection } from '../net/connection-fixture.ts'
import type { PersonHere } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { DutyContext } from './duty-context.ts'
import { DutyControls } from './duty-controls.tsx'
import { createDutyStore } from './duty-store.ts'

const takeOver = () => page.getByRole('button', { name: 'I take over now' })
const goOff = () => page.getByRole('button', { name: 'Go off duty' })

function Shown({ own }: { own: StoreApi<PersonHere> }) {
  return <DutyControls own={useStore(own)} settle={(go) => go()} />
}

/** Controls whose server grants coming and going at once. */
async function showControls() {
  const { connection } = testConnection()
  const own = createStore(() => testPerson('me', { kind: 'rep' }))
  const asked: boolean[] = []
  const request = vi.fn(async (name: string, body: unknown) => {
    if (name === 'duty') {
      const { on } = body as { on: boolean }
      asked.push(on)
      own.setState({ status: on ? 'available' : null })
    }
    return { ok: true, value: undefined } as never
  })
  const duty = createDutyStore()
  duty.setState({ duty: null })
  const parts = [
    createPart(ConnectionContext, { ...connection, request }),
    createPart(DutyContext, duty),
  ]
  await show(provideAll(parts, <Shown own={own} />))
  return asked
}

test('who comes on duty by a double press stays on duty, and may go later', async () => {
  const asked = await showControls()
  await takeOver().click()
  await goOff()
    .click({ timeout: 300 })
    .catch(() => undefined)
  expect(asked).toEqual([true])
  await expect
    .poll(async () => {
      await goOff().click()
      return asked
    })
    .toEqual([true, false])
})

test('who goes by a double press does not take over at once', async () => {
  const asked = await showControls()
  await takeOver().click()
  await expect
    .poll(async () => {
      if ((await goOff().elements()).length > 0) await goOff().click()
      return asked
    })
    .toEqual([true, false])
  await takeOver().click()
  expect(asked).toEqual([true, false])
})
