import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { beforeEach, expect, test } from 'vitest'
import { createDraftStore, type DraftStore, type Stored } from './draft-store.ts'
import type { KeptDraft } from './kept-draft.ts'

/** A thing of a room and its colour. */
interface Thing {
  id: string
  colour: string
}
type Things = readonly Thing[]

let server: Stored<Thing>
let kept: KeptDraft<Things> | null
let online: boolean
/** Called when the server is read. */
let beforeRead: () => void
/** What the answer to a read waits for. */
let reading: Promise<void>
/** What a save waits for when the server has done it. */
let answering: Promise<void>
/** Whether the server's answers to saves are lost on the way. */
let deaf: boolean
/** Called by the set time. */
let passTime: () => void

function open(): DraftStore<Thing, Stored<Thing>, string> {
  return createDraftStore<Thing, Stored<Thing>, string>(server, {
    isSame: (a, b) => a.colour === b.colour,
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
      const answer = online ? succeed(server) : refuse('unavailable')
      await reading
      return answer
    },
    async save(version, draft): Promise<Result<Stored<Thing>>> {
      const answer = answerTo(version, draft)
      await answering
      return deaf ? refuse('unavailable') : answer
    },
  })
}

function answerTo(version: number, draft: Things): Result<Stored<Thing>> {
  if (!online) return refuse('unavailable')
  if (version !== server.version) return refuse('conflict')
  server = { version: version + 1, draft }
  return succeed(server)
}

/** `desk:red chair:blue` as things; without a colour they are plain. */
const things = (text: string): Things =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id, colour = 'plain'] = word.split(':')
      return { id: id!, colour }
    })
const add = (text: string) => (before: Things) => [...before, ...things(text)]
const paint = (id: string, colour: string) => (before: Things) =>
  before.map((thing) => (thing.id === id ? { id, colour } : thing))
const drop = (id: string) => (before: Things) => before.filter((thing) => thing.id !== id)
const conflict = { kind: 'refused', refusal: { reason: 'conflict' } }
const shown = (draft: ReturnType<typeof open>) => draft.getState().history.present
const clashesOf = (draft: ReturnType<typeof open>) =>
  draft
    .getState()
    .clashes.map(({ id }) => id)
    .join()

beforeEach(() => {
  server = { version: 3, draft: things('desk') }
  kept = null
  online = true
  beforeRead = () => {}
  reading = Promise.resolve()
  answering = Promise.resolve()
  deaf = false
  passTime = () => {}
})

test('an edit shows at once, is kept until it is saved, and can be undone', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  expect(shown(draft)).toEqual(things('desk chair'))
  expect(kept).toEqual({ version: 3, base: things('desk'), draft: things('desk chair') })
  await draft.flush()
  expect(server.draft).toEqual(things('desk chair'))
  expect(kept).toBeNull()
  expect(draft.getState().saving.kind).toBe('saved')
  draft.undo()
  await draft.flush()
  expect(server.draft).toEqual(things('desk'))
  draft.redo()
  await draft.flush()
  expect(server).toEqual({ version: 6, draft: things('desk chair') })
})

test('what is edited while a save is on its way is kept on the version that the save made', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  const flushed = draft.flush()
  draft.edit('add', add('plant'))
  await flushed
  expect(kept).toMatchObject({ version: 4, base: things('desk chair') })
  const reloaded = open()
  await reloaded.flush()
  expect(server).toEqual({ version: 5, draft: things('desk chair plant') })
})

test('without a network the draft is kept, and saved after a reload', async () => {
  online = false
  const first = open()
  first.edit('add', add('chair'))
  await first.leave()
  online = true
  const second = open()
  expect(shown(second)).toEqual(things('desk chair'))
  expect(second.getState().history.past.at(-1)?.label).toBe('restored')
  await second.flush()
  expect(server.draft).toEqual(things('desk chair'))
})

test('what the server saved without being heard is no change of others, edited further or after a reload', async () => {
  deaf = true
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.leave()
  expect(server).toEqual({ version: 4, draft: things('desk chair') })
  deaf = false
  const reloaded = open()
  expect(reloaded.getState().stored).toEqual(server)
  expect(kept).toBeNull()

  deaf = true
  reloaded.edit('paint', paint('chair', 'red'))
  await reloaded.leave()
  reloaded.edit('add', add('lamp'))
  online = false
  await reloaded.leave()
  deaf = false
  online = true
  reloaded.edit('paint', paint('chair', 'blue'))
  await reloaded.flush()
  expect(reloaded.getState()).toMatchObject({
    saving: { kind: 'saved' },
    clashes: [],
    joined: false,
  })
  expect(server.draft).toEqual(things('desk chair:blue lamp'))
  expect(kept).toBeNull()
})

test('what was sent without an answer does not overwrite what somebody else made of it', async () => {
  deaf = true
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.leave()
  deaf = false
  server = { version: 5, draft: things('desk chair:red sofa') }
  draft.edit('paint', paint('chair', 'blue'))
  await draft.flush()
  expect(clashesOf(draft)).toBe('chair')
  expect(server.draft).toEqual(things('desk chair:red sofa'))
})

test('what others changed of other things comes in, and no undo takes it back', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  server = { version: 4, draft: things('desk sofa') }
  await draft.flush()
  expect(server).toEqual({ version: 5, draft: things('desk sofa chair') })
  expect(draft.getState()).toMatchObject({ joined: true, saving: { kind: 'saved' } })
  draft.undo()
  expect(shown(draft)).toEqual(things('desk sofa'))
  draft.redo()
  await draft.flush()
  expect(server.draft).toEqual(things('desk sofa chair'))
  expect(draft.getState().joined).toBe(false)
})

test('what is edited while theirs is fetched comes with it', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk sofa') }
  draft.edit('add', add('chair'))
  beforeRead = () => draft.edit('add', add('plant'))
  await draft.flush()
  beforeRead = () => {}
  await draft.flush()
  expect(server.draft).toEqual(things('desk sofa chair plant'))
})

test('a reading that answers later than a save takes no edit back, and claims no change of others', async () => {
  const draft = open()
  const { promise: read, resolve: answer } = Promise.withResolvers<void>()
  reading = read
  const joining = draft.join()
  draft.edit('add', add('chair'))
  await draft.flush()
  answer()
  await joining
  expect(shown(draft)).toEqual(things('desk chair'))
  expect(draft.getState()).toMatchObject({ stored: { version: 4 }, joined: false })
  expect(kept).toBeNull()
})

test('what is edited while theirs is looked for stays kept until it is saved', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk sofa') }
  beforeRead = () => draft.edit('add', add('chair'))
  await draft.join()
  expect(kept).toEqual({ version: 4, base: things('desk sofa'), draft: things('desk sofa chair') })
  await draft.flush()
  expect(server.draft).toEqual(things('desk sofa chair'))
  expect(kept).toBeNull()
})

test('where both changed the same it is asked which counts, and all else waits for it', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk:red sofa') }
  draft.edit('paint', paint('desk', 'blue'))
  draft.edit('add', add('chair'))
  await draft.flush()
  expect(draft.getState().saving).toMatchObject(conflict)
  expect(draft.getState().clashes).toEqual([
    { id: 'desk', mine: things('desk:blue')[0], theirs: things('desk:red')[0] },
  ])
  expect(kept).toMatchObject({ version: 3, draft: things('desk:blue chair') })

  draft.settle('desk', 'mine')
  await draft.flush()
  expect(server).toEqual({ version: 5, draft: things('desk:blue sofa chair') })
  expect([clashesOf(draft), kept]).toEqual(['', null])
})

test('theirs may be taken of the one, the own of the other, and taking theirs can be undone', async () => {
  server = { version: 3, draft: things('desk sofa lamp') }
  const draft = open()
  server = { version: 4, draft: things('desk:red sofa:red') }
  draft.edit('paint', paint('desk', 'blue'))
  draft.edit('drop', drop('sofa'))
  draft.edit('paint', paint('lamp', 'blue'))
  await draft.flush()
  expect(clashesOf(draft)).toBe('desk,sofa,lamp')
  draft.settle('desk', 'theirs')
  draft.settle('lamp', 'theirs')
  await draft.flush()
  expect(clashesOf(draft)).toBe('sofa')
  expect(server.version).toBe(4)
  draft.settle('sofa', 'mine')
  await draft.flush()
  expect(server).toEqual({ version: 5, draft: things('desk:red') })
  draft.undo()
  draft.undo()
  await draft.flush()
  expect(server.draft.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    things('desk:blue lamp:blue'),
  )
})

test('who changes again what was settled is asked again', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk:red') }
  draft.edit('paint', paint('desk', 'blue'))
  await draft.flush()
  server = { version: 5, draft: things('desk:green') }
  draft.settle('desk', 'mine')
  await draft.flush()
  expect(clashesOf(draft)).toBe('desk')
  expect(server.draft).toEqual(things('desk:green'))
})

test('what cannot be joined for want of a network is kept, and joined when it is back', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk sofa') }
  draft.edit('add', add('chair'))
  beforeRead = () => {
    online = false
  }
  await draft.flush()
  expect(draft.getState().saving.kind).toBe('offline')
  expect(kept).toMatchObject({ version: 3, draft: things('desk chair') })
  beforeRead = () => {}
  online = true
  passTime()
  await draft.flush()
  expect(server.draft).toEqual(things('desk sofa chair'))
})

test('a kept draft that is older than the server is joined with it', async () => {
  server = { version: 3, draft: things('desk sofa') }
  kept = { version: 2, base: things('desk lamp'), draft: things('desk lamp chair') }
  const draft = open()
  await draft.flush()
  expect(server.draft).toEqual(things('desk sofa chair'))
})

test('after publishing the draft is what the server tells, and nothing can be undone', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  await draft.flush()
  draft.take({ version: 5, draft: things('desk chair door') })
  draft.undo()
  expect(shown(draft)).toEqual(things('desk chair door'))
})

test('what the server made of the document on demand is a step like others: undone, the draft before is saved again', async () => {
  const draft = open()
  draft.edit('paint', () => things('desk:red'))
  await draft.flush()
  server = { version: server.version + 1, draft: things('desk:blue') }
  draft.take(server, 'made')
  expect(draft.getState()).toMatchObject({ stored: server, saving: { kind: 'clean' } })
  draft.undo()
  await draft.flush()
  expect(server.draft).toEqual(things('desk:red'))
})

test('the answer to a save that was overtaken by publishing changes nothing', async () => {
  const answer = Promise.withResolvers<void>()
  answering = answer.promise
  const draft = open()
  draft.edit('add', add('chair'))
  const flushed = draft.flush()
  draft.take({ version: 7, draft: things('door') })
  answer.resolve()
  await flushed
  expect(draft.getState().stored).toEqual({ version: 7, draft: things('door') })
  expect(shown(draft)).toEqual(things('door'))
})

test('what others saved is taken in on demand', async () => {
  const draft = open()
  server = { version: 4, draft: things('desk sofa') }
  await draft.join()
  expect(shown(draft)).toEqual(things('desk sofa'))
  expect(draft.getState()).toMatchObject({ joined: true, stored: { version: 4 } })
  expect(server.version).toBe(4) // nothing was saved
  expect(kept).toBeNull()
})

test('nothing was changed by others as long as the version is the one that was read', async () => {
  const draft = open()
  await draft.join()
  expect(draft.getState()).toMatchObject({ joined: false, stored: server })
})

test('what others saved is taken in with the own, which is saved', async () => {
  const draft = open()
  draft.edit('add', add('chair'))
  server = { version: 4, draft: things('desk sofa') }
  await draft.join()
  expect(server).toEqual({ version: 5, draft: things('desk sofa chair') })
  expect(shown(draft)).toEqual(server.draft)
})
