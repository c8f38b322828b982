import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { createDraftStore, type DraftStore, type KeptDraft } from './draft-store.ts'
import type { Shifts } from './edit-week.ts'

const shift: PlannedShift = {
  id: 'a',
  date: '2026-11-23',
  from: '08:00',
  to: '13:00',
  halfDayId: 'morning',
  staffId: null,
  skills: [],
  languages: [],
}

let server: Week
let kept: KeptDraft | null
let online: boolean

function week(version: number, draft: PlannedShift[]): Week {
  return {
    centerId: 'main',
    monday: '2026-11-23',
    version,
    state: 'draft',
    draft,
    published: [],
    publishedAt: null,
  }
}

function open(from: KeptDraft | null = null): DraftStore {
  return createDraftStore(server, from, {
    now: () => 0,
    later: () => () => {}, // nothing happens by time: the tests save by `flush`
    keep: (draft) => {
      kept = draft
    },
    async save(version: number, shifts: Shifts): Promise<Result<Week>> {
      if (!online) return refuse('unavailable')
      if (version !== server.version) return refuse('conflict')
      server = week(version + 1, [...shifts])
      return succeed(server)
    },
  })
}

beforeEach(() => {
  server = week(3, [shift])
  kept = null
  online = true
})

const give = (staffId: string) => (shifts: Shifts) => shifts.map((one) => ({ ...one, staffId }))
const who = (shifts: Shifts) => shifts.map(({ staffId }) => staffId)

test('an edit shows at once, is kept until it is saved, and can be undone', async () => {
  const draft = open()
  draft.edit('assign', give('anna'))
  expect(who(draft.getState().history.present)).toEqual(['anna'])
  expect(kept).toMatchObject({ version: 3, shifts: [{ staffId: 'anna' }] })
  await draft.flush()
  expect(who(server.draft)).toEqual(['anna'])
  expect(kept).toBeNull()
  expect(draft.getState().saving.kind).toBe('saved')
  draft.undo()
  await draft.flush()
  expect(who(server.draft)).toEqual([null])
  draft.redo()
  await draft.flush()
  expect(server).toMatchObject({ version: 6, draft: [{ staffId: 'anna' }] })
})

test('without a network the draft is kept, and saved after a reload', async () => {
  online = false
  const first = open()
  first.edit('assign', give('anna'))
  await first.leave()
  online = true
  const second = open(kept)
  expect(who(second.getState().history.present)).toEqual(['anna'])
  await second.flush()
  expect(who(server.draft)).toEqual(['anna'])
})

test('when somebody else was first the lead takes theirs or sets the own over it', async () => {
  const draft = open()
  server = week(4, [{ ...shift, staffId: 'ben' }])
  draft.edit('assign', give('anna'))
  await draft.flush()
  expect(draft.getState().saving).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'conflict' },
  })
  expect(who(server.draft)).toEqual(['ben'])

  draft.overwrite(server)
  await draft.flush()
  expect(who(server.draft)).toEqual(['anna'])

  draft.take(week(9, [{ ...shift, staffId: 'cem' }]))
  expect(who(draft.getState().history.present)).toEqual(['cem'])
  draft.undo()
  expect(who(draft.getState().history.present)).toEqual(['cem'])
})

test('a kept draft that is older than the server is a conflict, not a loss', async () => {
  const draft = open({ version: 2, shifts: [{ ...shift, staffId: 'anna' }] })
  await draft.flush()
  expect(draft.getState().saving).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'conflict' },
  })
  expect(who(server.draft)).toEqual([null])
})
