import { type AuditEntry, AuditQuery } from '@foyer/shared/audit/audit-contract.ts'
import * as endpoints from '@foyer/shared/audit/audit-endpoints.ts'
import { AUDIT_FILE, AUDIT_PAGE } from '@foyer/shared/audit/audit-limits.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { type Route, route } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { readAudit } from './audit-queries.ts'

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
        const entries = await readAudit(database, query, AUDIT_FILE)
        const names = new Map((await namesIn(entries)).map(({ staffId, name }) => [staffId, name]))
        beside.set('Content-Disposition', 'attachment; filename="audit.csv"')
        return succeed(Buffer.from(csvOf(entries, names)))
      },
    }),
  ]
}

function csvOf(entries: readonly AuditEntry[], names: ReadonlyMap<string, string>): string {
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? id))
  const rows = entries.map((entry) => [
    String(entry.number),
    new Date(entry.at).toISOString(),
    nameOf(entry.actor),
    entry.action,
    nameOf(entry.subject),
    entry.before === null ? '' : JSON.stringify(entry.before),
    entry.after === null ? '' : JSON.stringify(entry.after),
  ])
  const head = ['number', 'at', 'actor', 'action', 'subject', 'before', 'after']
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A spreadsheet computes what begins like a formula; the quote before it says that this is text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
