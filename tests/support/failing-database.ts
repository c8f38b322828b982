import type { Database } from '@foyer/server/storage/database.ts'

/** A database some of whose writes fail: whenever `fails` says so, asked once for each insert and each delete. */
export function failing(database: Database, fails: () => boolean): Database {
  const writes: readonly PropertyKey[] = ['insert', 'delete']
  return new Proxy(database, {
    get(target, name, receiver) {
      if (writes.includes(name) && fails()) throw new Error('the database is away')
      return Reflect.get(target, name, receiver)
    },
  })
}
