import { endpoint, fields, json } from '../http/endpoint.ts'
import type { Attendance, AttendanceQuery } from './attendance-contract.ts'

/** How the caller's own shifts of a center were kept, by the same facts; nobody else's. */
export const readOwnAttendance = endpoint({
  method: 'GET',
  path: '/api/rota/:center/attendance/mine',
  access: 'rota-own',
  query: fields<AttendanceQuery>(),
  reply: json<Attendance>(),
})

/** How the shifts of a center were kept. */
export const readAttendance = endpoint({
  method: 'GET',
  path: '/api/rota/:center/attendance',
  access: 'rota-plan',
  query: fields<AttendanceQuery>(),
  reply: json<Attendance>(),
})
