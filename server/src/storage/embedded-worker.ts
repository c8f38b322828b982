import { existsSync, renameSync, rmSync } from 'node:fs'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { SerialQueue } from '../time/serial-queue.ts'

/**
 * The thread of the embedded database. PGlite computes on the thread that calls it, so it gets one of its
 * own: a long query must not hold up the lobby's tick.
 *
 * In: `{ connect: port }` opens a connection, `'close'` ends the database. Over the port PostgreSQL's wire
 * protocol flows both ways; every message to here holds whole protocol messages, see `EmbeddedStream`.
 * Out: `'ready'` once, `'closed'` last.
 */
const folder = workerData.folder as string
if (!existsSync(folder)) await make(folder)
const database = await PGlite.create({ dataDir: folder })

/** PGlite is one PostgreSQL session: everything is done one after the other. */
const queue = new SerialQueue()

function enqueue(task: () => Promise<void>): void {
  void queue.run(task)
}

/** Makes a new database under another name first: a start that is killed half-way leaves no half database. */
async function make(folder: string): Promise<void> {
  const unfinished = `${folder}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const database = await PGlite.create({ dataDir: unfinished })
  await database.close()
  renameSync(unfinished, folder)
}

/** A new connection must not inherit what an earlier one left: an open transaction, settings, statements. */
async function accept(port: MessagePort): Promise<void> {
  await database.exec('ROLLBACK')
  await database.exec('DISCARD ALL')
  port.on('message', (bytes: Uint8Array) => {
    enqueue(async () => {
      await database.execProtocolRawStream(bytes, {
        onRawData: (answer) => {
          // A view into the WebAssembly memory, which is neither ours to give away nor small to copy.
          const copy = answer.slice()
          port.postMessage(copy, [copy.buffer])
        },
      })
    })
  })
  port.postMessage('connected')
}

parentPort!.on('message', (message: { connect: MessagePort } | 'close') => {
  enqueue(async () => {
    if (message !== 'close') return accept(message.connect)
    await database.close()
    parentPort!.postMessage('closed')
    parentPort!.close()
  })
})
parentPort!.postMessage('ready')
