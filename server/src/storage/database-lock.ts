import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Logger } from 'pino'
import { StartError } from '../start-error.ts'
import { AdvisoryLock } from './advisory-locks.ts'
import { unusableDatabase } from './database.ts'

/** What a service manager replaces may take as long to end. */
const PATIENCE_SECONDS = 10
const HEARTBEAT_MS = 5_000
/** Longer than `PATIENCE_SECONDS`: a wait for the lock is an answer that comes late. */
const ANSWER_MS = 15_000
const RETRY_MS = 1_000
const LOCK_NOT_AVAILABLE = '55P03'

/** A connection of its own: a lock belongs to one, and those of a pool come and go. */
interface Connection {
  client: Client
  /** Resolves when it is over, by whichever end. */
  ended: Promise<void>
}

interface Holder {
  /** Process and machine. */
  name: string
  since: Date
  /** This very process, by an earlier connection that the database still takes for alive. */
  own: boolean
}

/**
 * Takes the PostgreSQL at `url` for this process alone: a second one would open the same lobbies again, each with half
 * of the people. The lock is an advisory one, which the database frees when the connection ends, however that happens.
 * One that is just ending is waited for. A connection that breaks is replaced at once.
 *
 * @param options.onLost called when another process has taken the database in the meantime, with a line that says so;
 *   this one must end without another word to it
 * @returns gives the database back
 * @throws StartError when another process has it, or it cannot be reached
 */
export async function lockDatabase(options: {
  url: string
  log: Logger
  /** Shows a line to the person who starts the server. */
  say: (line: string) => void
  onLost: (line: string) => void
}): Promise<() => Promise<void>> {
  const { url, log, say, onLost } = options
  let released = false
  let connection: Connection
  let other: Holder | null
  try {
    connection = await connect(url)
    other = await take(connection.client, (holder) => {
      const who = describe(holder)
      say(`Waiting up to ${PATIENCE_SECONDS} seconds for ${who} to let go of the database`)
      return true
    })
  } catch (error) {
    throw unusableDatabase(error)
  }
  if (other !== null) {
    await connection.client.end()
    throw new StartError(
      `The database is in use by ${describe(other)}: stop that one, or set DATABASE_URL to another database.`,
    )
  }

  async function keep(): Promise<void> {
    for (;;) {
      await untilBroken(connection)
      if (released) return
      log.warn('the connection that holds the database broke: taking it again')
      const other = await takeAgain()
      if (released) return connection.client.end()
      if (other !== null) return onLost(`The database was taken by ${describe(other)}: ending.`)
    }
  }

  /** Tries until the database answers: while nobody reaches it, nobody else can take it either. */
  async function takeAgain(): Promise<Holder | null> {
    while (!released) {
      try {
        connection = await connect(url)
        return await take(connection.client, ({ own }) => own)
      } catch {
        connection.client.end()
        await sleep(RETRY_MS)
      }
    }
    return null
  }

  keep()
  return async () => {
    released = true
    await connection.client.end()
  }
}

async function connect(url: string): Promise<Connection> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: ANSWER_MS,
  })
  client.on('error', () => {}) // told by the end that follows
  const ended = new Promise<void>((resolve) => client.once('end', resolve))
  await client.connect()
  try {
    // What another process reads.
    await client.query("SELECT set_config('application_name', $1, false)", [
      `foyer, process ${process.pid} on ${hostname()}`,
    ])
    // All but the last let the database notice within seconds that this machine is gone.
    await client.query(`
      SET tcp_keepalives_idle = 5;
      SET tcp_keepalives_interval = 2;
      SET tcp_keepalives_count = 3;
      SET tcp_user_timeout = '11s';
      SET lock_timeout = '${PATIENCE_SECONDS}s'`)
  } catch (error) {
    client.end()
    throw error
  }
  return { client, ended }
}

/** Resolves when the connection has ended, or the database has long given no sign of life by it. */
async function untilBroken({ client, ended }: Connection): Promise<void> {
  try {
    for (;;) {
      await client.query('SELECT 1')
      await Promise.race([sleep(HEARTBEAT_MS, null, { ref: false }), ended])
    }
  } catch {
    client.end()
  }
}

/**
 * Takes the lock on this connection.
 *
 * @param waitFor whether the one who has it is waited for
 * @returns who has it, when it is another; null: it is ours
 */
async function take(client: Client, waitFor: (holder: Holder) => boolean): Promise<Holder | null> {
  for (;;) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [
      AdvisoryLock.process,
    ])
    if (rows[0].taken) return null
    const holder = await readHolder(client)
    if (holder === null) continue // it has just let go
    if (!waitFor(holder)) return holder
    try {
      await client.query('SELECT pg_advisory_lock($1)', [AdvisoryLock.process])
      return null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== LOCK_NOT_AVAILABLE) throw error
      waitFor = () => false
    }
  }
}

async function readHolder(client: Client): Promise<Holder | null> {
  const { rows } = await client.query<Holder>(
    `SELECT coalesce(application_name, 'unknown') AS name, backend_start AS since,
       application_name = current_setting('application_name') AS own
     FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objid = $1 AND objsubid = 1
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [AdvisoryLock.process],
  )
  return rows[0] ?? null
}

function describe({ name, since }: Holder): string {
  const time = since.toISOString().slice(0, 16).replace('T', ' ')
  return `another Foyer (${name.replace('foyer, ', '')}, since ${time} UTC)`
}
