import { expect, test } from 'vitest'
import { runInThread, ThreadStopped } from './run-in-thread.ts'

const LIMITS = { seconds: 20, mebibytes: 64 }

/** A module of the given code, with what threads need. */
function code(text: string): URL {
  const whole = `import { parentPort, workerData } from 'node:worker_threads'; ${text}`
  return new URL(`data:text/javascript,${encodeURIComponent(whole)}`)
}

test('an answer comes back, bytes too', async () => {
  const answer = await runInThread(
    code('parentPort.postMessage({ twice: workerData * 2, bytes: new Uint8Array([1]) })'),
    21,
    LIMITS,
  )
  expect(answer).toEqual({ twice: 42, bytes: new Uint8Array([1]) })
})

test('what never ends is ended, and this thread goes on meanwhile', async () => {
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  })
  const endless = runInThread(code('for (;;);'), null, { ...LIMITS, seconds: 1 })
  await expect(endless).rejects.toThrow(new ThreadStopped('it took over 1 s'))
  clearInterval(turning)
  expect(turns).toBeGreaterThan(1)
})

test('what eats all memory is ended', async () => {
  const hungry = runInThread(code('const a = []; for (;;) a.push([...a])'), null, LIMITS)
  await expect(hungry).rejects.toThrow(new ThreadStopped('it took over 64 MB of memory'))
})

test('what it throws is thrown here, and silence is no answer', async () => {
  await expect(runInThread(code('throw new Error("no")'), null, LIMITS)).rejects.toThrow('no')
  await expect(runInThread(code(''), null, LIMITS)).rejects.toThrow('ended with 0')
})
