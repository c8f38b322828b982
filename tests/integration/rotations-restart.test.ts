import type { RotationBody, RotationReply } from '@foyer/shared/rotations/rotations-contract.ts'
import type { RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { expect, test } from 'vitest'
import { bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makeFreshDataFolder } from '../support/fresh-data-folder.ts'
import { mailPart, startMailServer } from '../support/mail-server.ts'

const MONDAYS = ['2027-05-10', '2027-05-17', '2027-05-24', '2027-05-31', '2027-06-07']

test('RO8 RO9 what became due while the server was down is made, published and told once', async () => {
  const data = await makeFreshDataFolder()
  const mails = await startMailServer()
  const clock = new FakeClock('2027-05-05T06:00:00Z')
  const settings = { SMTP_URL: mails.url, MAIL_FROM: 'Foyer <foyer@example.com>' }
  const boot = () => bootServer({ dataFolder: data.folder, clock, settings })
  let server = await boot()
  try {
    const lead = await server.asStaff('Lea Lead', 'lead')
    const rep = await server.asStaff('Rita Rep', 'rep')
    const { id: staffId } = await rep.ask<{ id: string }>('GET', '/api/me')
    const template = async (name: string, posts: number) => {
      const post = { weekday: 1, halfDayId: 'morning', skills: [], languages: [], staffId }
      const body = { name, standard: false, shifts: Array.from({ length: posts }, () => post) }
      const { id } = await lead.ask<Template>('POST', '/api/rota/main/templates', body)
      return { kind: 'template' as const, id }
    }
    const body: RotationBody = {
      version: 0,
      from: MONDAYS[0]!,
      until: null,
      ahead: 2,
      publishAhead: 1,
      paused: false,
      // In the last of the three she is planned twice at once.
      weeks: [await template('A', 1), await template('B', 1), await template('C', 2)],
    }
    await lead.ask('PUT', '/api/rota/main/rotation', body)
    const { cookie } = lead
    await server.stop()

    clock.goTo('2027-05-19T06:00:00Z')
    for (const started of ['again', 'and once more']) {
      server = await boot()
      const ask = async <T>(path: string): Promise<T> => {
        const answer = await server.browser().request('GET', path, undefined, { cookie })
        return (await answer.json()) as T
      }
      await eventually(async () => {
        const { weeks } = await ask<RotationReply>('/api/rota/main/rotation')
        return weeks.find(({ monday }) => monday === MONDAYS[3])?.state === 'made'
      }, `the draft two weeks ahead, ${started}`)
      const { weeks } = await ask<RotationReply>('/api/rota/main/rotation')
      // The second has begun before anybody could publish it.
      expect(weeks.map(({ monday, state }) => [monday, state])).toEqual([
        [MONDAYS[1], 'by-hand'],
        [MONDAYS[2], 'held'],
        [MONDAYS[3], 'made'],
        [MONDAYS[4], 'to-come'],
        ['2027-06-14', 'to-come'],
        ['2027-06-21', 'to-come'],
      ])
      const changes = await Promise.all(
        MONDAYS.map((monday) => ask<RotaChange[]>(`/api/rota/main/weeks/${monday}/history`)),
      )
      expect(changes.map(({ length }) => length)).toEqual([1, 0, 0, 0, 0])
      const ofRotation = () =>
        mails.received
          .filter(({ to }) => to.includes('lea.lead@example.com'))
          .map(({ raw }) => mailPart(raw, 'text/plain'))
          .filter((text) => text.includes('the rotation’s plan has problems.'))
      await eventually(() => ofRotation().length > 0, 'the mail to the lead')
      await server.app.notices.settled()
      expect(ofRotation()).toHaveLength(1)
      const [text] = ofRotation()
      expect(text).toContain('Mon, May 24: Rita Rep is planned twice at one time')
      expect(text).toContain('/rota?center=main&week=2027-05-24')
      await server.stop()
    }
    server = await boot()
  } finally {
    await server.stop()
    await mails.stop()
    data.remove()
  }
})
