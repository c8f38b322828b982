import { endpoint, fields, json } from '../http/endpoint.ts'
import type { Attendance, AttendanceQuery } from './attendance-contract.ts'

/** How the shifts of a center were kept. */
export const readAttendance = endpoint({
  method: 'GET',
  path: '/api/rota/:center/attendance',
  access: 'rota-plan',
  query: fields<AttendanceQuery>(),
  reply: json<Attendance>(),
})
