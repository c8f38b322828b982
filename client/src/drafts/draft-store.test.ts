import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { beforeEach, expect, test } from 'vitest'
import { createDraftStore, type DraftStore, type Stored } from './draft-store.ts'
import type { KeptDraft } from './kept-draft.ts'

type Words = readonly string[]

let server: Stored<Words>
let kept: KeptDraft<Words> | null
let online: boolean
/** Called when the server is read. */
let beforeRead: () => void
/** What a save waits for when the server has done it. */
let answering: Promise<void>
/** Whether the server's answers to saves are lost on the way. */
let deaf: boolean
/** Called by the set time. */
let passTime: () => void

function open(): DraftStore<Words, Stored<Words>, string> {
  return createDraftStore<Words, Stored<Words>, string>(server, {
    now: () => 0,
    later: (callback) => {
      passTime = callback
      return () => {
        passTime = () => {}
      }
    },
    kept: {
      read: () => kept,
      keep: (draft) => {
        kept = draft
      },
    },
    async read() {
      beforeRead()
      return online ? succeed(server) : refuse('unavailable')
    },
    async save(version, draft): Promise<Result<Stored<Words>>> {
      const answer = answerTo(version, draft)
      await answering
      return deaf ? refuse('unavailable') : answer
    },
  })
}

function answerTo(version: number, draft: Words): Result<Stored<Words>> {
  if (!online) return refuse('unavailable')
  if (version !== server.version) return refuse('conflict')
  server = { version: version + 1, draft }
  return succeed(server)
}

const add = (word: string) => (words: Words) => [...words, word]
const conflict = { kind: 'refused', refusal: { reason: 'conflict' } }

beforeEach(() => {
  server = { version: 3, draft: ['desk'] }
  kept = null
  online = true
  beforeRead = () => {}
  answering = Promise.resolve()
  deaf = false
  passTime = () => {}
})

test('an edit shows at once, is kept until it is saved, and can be undone', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  expect(draft.getState().history.present).toEqual(['desk', 'chair'])
  expect(kept).toEqual({ version: 3, draft: ['desk', 'chair'] })
  await draft.flush()
  expect(server.draft).toEqual(['desk', 'chair'])
  expect(kept).toBeNull()
  expect(draft.getState().saving.kind).toBe('saved')
  draft.undo()
  await draft.flush()
  expect(server.draft).toEqual(['desk'])
  draft.redo()
  await draft.flush()
  expect(server).toEqual({ version: 6, draft: ['desk', 'chair'] })
})

test('what is edited while a save is on its way is kept on the version that the save made', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  const flushed = draft.flush()
  draft.edit('add', add('plant'))
  await flushed
  expect(kept).toEqual({ version: 4, draft: ['desk', 'chair', 'plant'] })
  const reloaded = open()
  await reloaded.flush()
  expect(server).toEqual({ version: 5, draft: ['desk', 'chair', 'plant'] })
})

test('without a network the draft is kept, and saved after a reload', async () => {
  online = false
  const first = open()
  first.edit('add', add('chair'))
  await first.leave()
  online = true
  const second = open()
  expect(second.getState().history.present).toEqual(['desk', 'chair'])
  expect(second.getState().history.past.at(-1)?.label).toBe('restored')
  await second.flush()
  expect(server.draft).toEqual(['desk', 'chair'])
})

test('what the server saved without being heard is no conflict, edited further or after a reload', async () => {
  deaf = true
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.leave()
  expect(server).toEqual({ version: 4, draft: ['desk', 'chair'] })
  deaf = false
  const reloaded = open()
  expect(reloaded.getState().stored).toEqual(server)
  expect(kept).toBeNull()

  deaf = true
  reloaded.edit('add', add('plant'))
  await reloaded.leave()
  reloaded.edit('add', add('lamp'))
  online = false
  await reloaded.leave()
  deaf = false
  online = true
  reloaded.edit('add', add('sofa'))
  await reloaded.flush()
  expect(reloaded.getState().saving.kind).toBe('saved')
  expect(server.draft).toEqual(['desk', 'chair', 'plant', 'lamp', 'sofa'])
  expect(kept).toBeNull()
})

test('what was sent without an answer does not overwrite what somebody else made of it', async () => {
  deaf = true
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.leave()
  deaf = false
  server = { version: 5, draft: ['desk', 'chair', 'sofa'] }
  draft.edit('add', add('plant'))
  await draft.flush()
  expect(draft.getState().saving).toMatchObject(conflict)
  expect(server.draft).toEqual(['desk', 'chair', 'sofa'])
})

test('when somebody else was first, theirs is taken or the own is saved over it', async () => {
  const draft = open()
  server = { version: 4, draft: ['sofa'] }
  draft.edit('add', add('chair'))
  await draft.flush()
  expect(draft.getState().saving).toMatchObject(conflict)
  expect(server.draft).toEqual(['sofa'])

  expect(await draft.settle('mine')).toMatchObject({ ok: true })
  await draft.flush()
  expect(server).toEqual({ version: 5, draft: ['desk', 'chair'] })

  server = { version: 9, draft: ['lamp'] }
  draft.edit('add', add('plant'))
  await draft.flush()
  await draft.settle('theirs')
  expect(draft.getState().history.present).toEqual(['lamp'])
  expect(draft.getState().saving.kind).toBe('clean')
  expect(kept).toBeNull()
  draft.undo()
  expect(draft.getState().history.present).toEqual(['lamp'])
})

test('an edit that is made while theirs is fetched stays, and so does the conflict', async () => {
  const draft = open()
  server = { version: 4, draft: ['sofa'] }
  draft.edit('add', add('chair'))
  await draft.flush()
  beforeRead = () => draft.edit('add', add('plant'))
  await draft.settle('theirs')
  expect(draft.getState().history.present).toEqual(['desk', 'chair', 'plant'])
  await draft.flush()
  expect(draft.getState().saving).toMatchObject(conflict)
})

test('what cannot be settled for want of a network stays as it is', async () => {
  const draft = open()
  server = { version: 4, draft: ['sofa'] }
  draft.edit('add', add('chair'))
  await draft.flush()
  online = false
  expect(await draft.settle('theirs')).toMatchObject({ reason: 'unavailable' })
  expect(draft.getState().history.present).toEqual(['desk', 'chair'])
  expect(kept).toEqual({ version: 3, draft: ['desk', 'chair'] })
})

test('a kept draft that is older than the server is a conflict, not a loss', async () => {
  kept = { version: 2, draft: ['desk', 'chair'] }
  const draft = open()
  await draft.flush()
  expect(draft.getState().saving).toMatchObject(conflict)
  expect(server.draft).toEqual(['desk'])
})

test('after publishing the draft is what the server tells, and nothing can be undone', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.flush()
  draft.take({ version: 5, draft: ['desk', 'chair', 'door'] })
  draft.undo()
  expect(draft.getState().history.present).toEqual(['desk', 'chair', 'door'])
})

test('the answer to a save that was overtaken by publishing changes nothing', async () => {
  const answer = Promise.withResolvers<void>()
  answering = answer.promise
  const draft = open()
  draft.edit('add', add('chair'))
  const flushed = draft.flush()
  draft.take({ version: 7, draft: ['door'] })
  answer.resolve()
  await flushed
  expect(draft.getState().stored).toEqual({ version: 7, draft: ['door'] })
  expect(draft.getState().history.present).toEqual(['door'])
})

test('the own is saved over theirs though an older save of it is still on its way', async () => {
  const draft = open()
  server = { version: 4, draft: ['sofa'] }
  draft.edit('add', add('chair'))
  await draft.flush()
  const answer = Promise.withResolvers<void>()
  answering = answer.promise
  draft.edit('add', add('plant'))
  passTime()
  const settled = draft.settle('mine')
  answer.resolve()
  await settled
  passTime()
  await new Promise((resolve) => setTimeout(resolve))
  expect(server).toEqual({ version: 5, draft: ['desk', 'chair', 'plant'] })
  expect(draft.getState().saving.kind).toBe('saved')
})
