import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { expect, test } from 'vitest'
import { bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makeFreshDataFolder } from '../support/fresh-data-folder.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const MONDAY = '2027-03-15'

test('shifts of who left are opened at the start when the server was ended before it could', async () => {
  const data = await makeFreshDataFolder()
  const clock = new FakeClock('2027-03-10T06:00Z')
  const boot = () => bootServer({ dataFolder: data.folder, clock })
  let server = await boot()
  try {
    const lead = await server.asStaff('Lea Lead', 'lead')
    const leaver = await server.asStaff('Lou Leaver', 'rep')
    const { id } = await leaver.ask<{ id: string }>('GET', '/api/me')
    await publishShifts(lead, MONDAY, [plannedShift(MONDAY, 'morning', id)])
    server.app.bus.removeAllListeners('event') // as if it ended right there
    await (await server.asOwner()).ask('PATCH', `/api/staff/${id}`, { active: false })
    const { cookie } = lead
    await server.stop()

    server = await boot()
    const week = `/api/rota/main/weeks/${MONDAY}`
    const changed = await eventually(async () => {
      const response = await server.browser().request('GET', week, undefined, { cookie })
      const { published } = (await response.json()) as Week
      return published.find(({ version }) => version > 1)
    }, 'a change of the shift')
    expect(changed).toMatchObject({ staffId: null, cancelled: false, version: 2 })
  } finally {
    await server.stop()
    data.remove()
  }
})
