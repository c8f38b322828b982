import { endpoint, fields, json, type Limit } from '../http/endpoint.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import type {
  AbsenceBody,
  AbsenceConflict,
  AbsenceReply,
  Crew,
  CrewMember,
  CrewMemberBody,
  ShiftAhead,
} from './crew-contract.ts'

/** Changes of profiles and absences. */
const PACE: Limit = { points: 200, seconds: 600, by: 'person' }

/** Everybody who may be planned, as it matters for one week. */
export const readCrew = endpoint({
  method: 'GET',
  path: '/api/rota/:center/crew',
  access: 'rota-plan',
  query: fields<{ monday: string }>(),
  reply: json<Crew>(),
})

/** What the rota knows of somebody; of others only for who plans. */
export const changeCrewMember = endpoint({
  method: 'PATCH',
  path: '/api/rota/crew/:staffId',
  access: 'rota-own',
  limit: PACE,
  body: json<CrewMemberBody>(),
  reply: json<CrewMember>(),
})

/** Somebody's published shifts that have not begun: what opens when they leave. */
export const readShiftsAhead = endpoint({
  method: 'GET',
  path: '/api/rota/crew/:staffId/shifts',
  access: 'rota-plan',
  reply: json<ShiftAhead[]>(),
})

/** Published shifts inside of it stay with their owner until a lead opens them. */
export const addAbsence = endpoint({
  method: 'POST',
  path: '/api/rota/crew/:staffId/absences',
  access: 'rota-own',
  limit: PACE,
  body: json<AbsenceBody>(),
  reply: json<AbsenceReply>(),
})

export const removeAbsence = endpoint({
  method: 'DELETE',
  path: '/api/rota/crew/:staffId/absences/:id',
  access: 'rota-own',
})

/** Absences with shifts in them that wait to be opened to others, of everybody, by the begin of the first shift. */
export const readConflicts = endpoint({
  method: 'GET',
  path: '/api/rota/absences',
  access: 'rota-plan',
  reply: json<AbsenceConflict[]>(),
})

/** Opens the shifts inside of an absence to others. */
export const openShifts = endpoint({
  method: 'POST',
  path: '/api/rota/crew/:staffId/absences/:id/open',
  access: 'rota-plan',
  reply: json<{ opened: Shift[] }>(),
})
