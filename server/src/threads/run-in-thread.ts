import { Worker } from 'node:worker_threads'

/** What a thread may take. */
export interface ThreadLimits {
  seconds: number
  /** Of memory. */
  mebibytes: number
}

/** A thread was ended because it took more than it may; the message says of what, for whoever gave the work. */
export class ThreadStopped extends Error {
  override readonly name = 'ThreadStopped'
}

/**
 * Has work done in a thread of its own, so that nobody's tick waits: what takes long, and whatever reads a file of a
 * stranger, which may be made so that reading it never ends.
 *
 * @param module gets `order` as its `workerData`, answers once by `parentPort.postMessage`, and ends
 * @returns the answer
 * @throws ThreadStopped when it takes more time or memory than it may, and whatever it throws itself
 */
export function runInThread(module: URL, order: unknown, limits: ThreadLimits): Promise<unknown> {
  const worker = new Worker(module, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.mebibytes },
    stdout: true, // what parsers say of a file
    stderr: true,
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ThreadStopped(`it took over ${limits.seconds} s`))
      worker.terminate()
    }, limits.seconds * 1000)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      reject(memory ? new ThreadStopped(`it took over ${limits.mebibytes} MB of memory`) : error)
    })
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The thread of ${module.pathname} ended with ${code}`)) // after an answer: nothing
    })
  })
}
