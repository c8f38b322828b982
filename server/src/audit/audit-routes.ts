import { type AuditEntry, AuditQuery } from '@foyer/shared/audit/audit-contract.ts'
import * as endpoints from '@foyer/shared/audit/audit-endpoints.ts'
import { AUDIT_FILE, AUDIT_PAGE } from '@foyer/shared/audit/audit-limits.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { readAudit } from './audit-queries.ts'

/** Entries of a file that are read at once: what they hold is in memory only until it is text. */
const READ_AT_ONCE = 500
const HEAD = ['number', 'at', 'actor', 'action', 'subject', 'before', 'after']

/** What staff changed, a page at a time and as a file. */
export function createAuditRoutes(deps: {
  database: Database
  /** Names of members of staff, present and former. */
  readNames(ids: readonly string[]): Promise<{ staffId: string; name: string }[]>
}): Route[] {
  const { database } = deps
  const namesIn = (entries: readonly AuditEntry[]) =>
    deps.readNames(entries.flatMap(({ actor, subject }) => [actor, ...(subject ? [subject] : [])]))

  return [
    route(endpoints.readAudit, {
      query: AuditQuery,
      async handle({ query }) {
        const found = await readAudit(database, query, AUDIT_PAGE + 1)
        const entries = found.slice(0, AUDIT_PAGE)
        return succeed({ entries, names: await namesIn(entries), more: found.length > AUDIT_PAGE })
      },
    }),
    route(endpoints.downloadAudit, {
      query: AuditQuery,
      async handle({ query }, beside) {
        const parts = [Buffer.from(`\uFEFF${csvOf([HEAD])}`)]
        let { before } = query
        for (let rows = 0; rows < AUDIT_FILE; rows += READ_AT_ONCE) {
          const entries = await readAudit(database, { ...query, before }, READ_AT_ONCE)
          const names = new Map((await namesIn(entries)).map((one) => [one.staffId, one.name]))
          parts.push(Buffer.from(csvOf(entries.map((entry) => cellsOf(entry, names)))))
          if (entries.length < READ_AT_ONCE) break
          before = entries.at(-1)!.number
        }
        beside.set('Content-Disposition', 'attachment; filename="audit.csv"')
        return succeed(Buffer.concat(parts))
      },
    }),
  ]
}

function cellsOf(entry: AuditEntry, names: ReadonlyMap<string, string>): string[] {
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
  return [
    String(entry.number),
    new Date(entry.at).toISOString(),
    nameOf(entry.actor),
    entry.action,
    nameOf(entry.subject),
    entry.before === null ? '' : JSON.stringify(entry.before),
    entry.after === null ? '' : JSON.stringify(entry.after),
  ]
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A spreadsheet computes what begins like a formula; the quote before it says that this is text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
