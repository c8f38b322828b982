import { Duplex } from 'node:stream'
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads'

/**
 * What `pg` takes for its socket, connected to the embedded database's thread instead of a server. There is
 * no port or socket file that another program could open, and nothing to clean up after a crash.
 *
 * `pg` writes whole protocol messages and hands over those of one query together, so each write here can go
 * to the database as it is.
 */
export class EmbeddedStream extends Duplex {
  readonly #worker: Worker
  readonly #port: MessagePort
  readonly #farPort: MessagePort

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    this.#farPort = port2
    this.#port.on('message', (message: 'connected' | Uint8Array) => {
      if (message === 'connected') this.emit('connect')
      else this.push(message)
    })
  }

  /** Called by `pg` in place of `net.Socket.connect`; answered by the event 'connect'. */
  connect(): void {
    this.#worker.postMessage({ connect: this.#farPort }, [this.#farPort])
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#port.postMessage(Uint8Array.from(chunk))
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this._write(Buffer.concat(chunks.map(({ chunk }) => chunk)), '', done)
  }

  override _read(): void {
    // Answers are pushed as they come: one query at a time is under way, and its rows fit in memory.
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#port.close()
    done(error)
  }

  // The rest of a socket that `pg` calls and that means nothing here.
  setNoDelay(): void {}
  ref(): void {}
  unref(): void {}
}
