import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { beforeEach, expect, test } from 'vitest'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'

let autosave: Autosave
/** What is worked on. */
let value: string
let saved: string[]
let states: string[]
/** Answers of the server in turn; without any it takes everything. */
let answers: Result[]
let timer: { callback: () => void; milliseconds: number } | null

beforeEach(() => {
  saved = []
  states = []
  answers = []
  timer = null
  autosave = createAutosave({
    save: async () => {
      saved.push(value)
      return answers.shift() ?? done
    },
    onState: (state: SaveState) => states.push(state.kind),
    now: () => 0,
    later: (callback, milliseconds) => {
      const own = { callback, milliseconds }
      timer = own
      return () => {
        if (timer === own) timer = null
      }
    },
  })
})

function put(changed: string): void {
  value = changed
  autosave.touch()
}

/** Lets the set time pass, and what comes of it. */
async function pass(): Promise<number> {
  const { callback, milliseconds } = timer!
  timer = null
  callback()
  await autosave.flush()
  return milliseconds
}

test('several changes in a row are one save, of the last', async () => {
  put('a')
  put('b')
  await pass()
  expect(saved).toEqual(['b'])
  expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved'])
})

test('what changes while a save is on its way is saved after it', async () => {
  put('a')
  const flushed = autosave.flush()
  put('b')
  await flushed
  expect(saved).toEqual(['a'])
  await pass()
  expect(saved).toEqual(['a', 'b'])
  expect(states.at(-1)).toBe('saved')
})

test('without an answer it tries again, later each time', async () => {
  answers = [refuse('unavailable'), refuse('unavailable'), refuse('unavailable')]
  put('a')
  timer!.callback()
  await Promise.resolve()
  await Promise.resolve()
  expect(states.at(-1)).toBe('offline')
  expect(timer!.milliseconds).toBe(2000)
  await pass()
  expect(timer!.milliseconds).toBe(8000)
  expect(await pass()).toBe(8000)
  expect(saved).toEqual(['a', 'a', 'a', 'a'])
  expect(states.at(-1)).toBe('saved')
})

test('a refusal is not repeated by itself, but the next change is tried', async () => {
  answers = [refuse('conflict')]
  put('a')
  await pass()
  expect(states.at(-1)).toBe('refused')
  expect(timer).toBeNull()
  put('b')
  await pass()
  expect(saved).toEqual(['a', 'b'])
})

test('what was stopped is not saved', async () => {
  put('a')
  autosave.stop()
  await autosave.flush()
  expect(timer).toBeNull()
  expect(saved).toEqual([])
})
