import { bytes, endpoint, fields, json } from '../http/endpoint.ts'
import type { AuditPage, AuditQuery } from './audit-contract.ts'

export const readAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  access: 'audit-read',
  query: fields<AuditQuery>(),
  reply: json<AuditPage>(),
})

/** The same as a table for a spreadsheet, without pages. */
export const downloadAudit = endpoint({
  method: 'GET',
  path: '/api/audit/audit.csv',
  access: 'audit-read',
  limit: { points: 6, seconds: 60, by: 'person' },
  query: fields<AuditQuery>(),
  reply: bytes('text/csv'),
})
