import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Pool } from 'pg'
import { EmbeddedStream } from './embedded-stream.ts'

/**
 * Opens the embedded PostgreSQL (PGlite) that lives in `folder`, making it at the first start.
 *
 * @returns a `pg` pool of one connection (PGlite is one session), and the way to close everything
 */
export async function openEmbeddedDatabase(folder: string) {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { folder },
  })
  await once(worker, 'message') // 'ready'; rejects when the thread fails

  const failOnExit = () => {
    throw new Error('The thread of the embedded database ended unexpectedly')
  }
  worker.on('exit', failOnExit)

  const pool = new Pool({
    // Said here, so that PGUSER and its like in the environment cannot change it.
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    // Using the pool inside a transaction, not the transaction, would wait for itself for ever.
    connectionTimeoutMillis: 30_000,
    stream: () => new EmbeddedStream(worker),
  })

  return {
    pool,
    async close() {
      await pool.end()
      worker.off('exit', failOnExit)
      worker.postMessage('close')
      await once(worker, 'exit')
    },
  }
}
