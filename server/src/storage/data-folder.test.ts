import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { StartError } from '../start-error.ts'
import { prepareDataFolder } from './data-folder.ts'

/** Whether this user may change rights, as whoever tests usually may. */
const mayChange = vi.hoisted(() => ({ now: true }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const chmodOrNot: typeof fs.chmodSync = (path, mode) => {
    if (!mayChange.now) throw new Error('EPERM')
    fs.chmodSync(path, mode)
  }
  return { ...fs, chmodSync: chmodOrNot }
})

let temporary: ReturnType<typeof makeTemporaryFolder>
let folder: string
let said: string[]
const prepare = () => prepareDataFolder(folder, (line) => said.push(line))
const modeOf = () => statSync(folder).mode & 0o777

beforeEach(() => {
  temporary = makeTemporaryFolder()
  folder = join(temporary.folder, 'deep', 'data')
  said = []
})
afterEach(() => {
  mayChange.now = true
  temporary.remove()
})

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  test('is made for this user alone, without a word', async () => {
    await prepare()
    expect(modeOf()).toBe(0o700)
    expect(said).toEqual([])
  })

  test.each([0o755, 0o777, 0o750, 0o701])(
    'of mode %o is closed to others, which is said',
    async (mode) => {
      mkdirSync(folder, { recursive: true })
      chmodSync(folder, mode)
      await prepare()
      expect(modeOf()).toBe(0o700)
      expect(said).toEqual([expect.stringContaining(folder)])
      await prepare()
      expect(said).toHaveLength(1)
    },
  )

  test('that stays open to others is refused', async () => {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
    mayChange.now = false
    await expect(prepare()).rejects.toThrow(StartError)
    await expect(prepare()).rejects.toThrow(/open to other users.*mode 700/)
    expect(said).toEqual([])
  })
})
