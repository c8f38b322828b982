import { endpoint, fields, json } from '../http/endpoint.ts'
import type {
  FoundVisitor,
  PersonalData,
  PrivacyNotice,
  VisitorsQuery,
} from './privacy-contract.ts'

const OWN = { points: 10, seconds: 60, by: 'address' } as const

export const readPrivacyNotice = endpoint({
  method: 'GET',
  path: '/api/privacy',
  access: 'public',
  limit: { points: 120, seconds: 60, by: 'address' },
  reply: json<PrivacyNotice>(),
})

/** What is stored about whoever asks: a visitor by the cookie, or a member of staff. */
export const readOwnData = endpoint({
  method: 'GET',
  path: '/api/privacy/mine',
  access: 'anybody',
  limit: OWN,
  reply: json<PersonalData>(),
})

/** Erases what is stored about a visitor, who is nobody known afterwards. Staff ask an owner. */
export const eraseOwnData = endpoint({
  method: 'DELETE',
  path: '/api/privacy/mine',
  access: 'anybody',
  limit: OWN,
})

/** This browser is no visitor that we know any more; what was written stays. */
export const forgetBrowser = endpoint({
  method: 'POST',
  path: '/api/privacy/forget',
  access: 'anybody',
  limit: OWN,
})

/** Visitors by name, address or number. */
export const findVisitors = endpoint({
  method: 'GET',
  path: '/api/privacy/visitors',
  access: 'data-manage',
  query: fields<VisitorsQuery>(),
  reply: json<FoundVisitor[]>(),
})

/** `id` as in `FoundVisitor`. */
export const readVisitorData = endpoint({
  method: 'GET',
  path: '/api/privacy/visitors/:id',
  access: 'data-manage',
  reply: json<PersonalData>(),
})

export const eraseVisitor = endpoint({
  method: 'DELETE',
  path: '/api/privacy/visitors/:id',
  access: 'data-manage',
})

export const readMemberData = endpoint({
  method: 'GET',
  path: '/api/privacy/staff/:id',
  access: 'data-manage',
  reply: json<PersonalData>(),
})

/** Of somebody who is no longer staff; refused as `conflict` before. */
export const eraseMember = endpoint({
  method: 'DELETE',
  path: '/api/privacy/staff/:id',
  access: 'data-manage',
})
