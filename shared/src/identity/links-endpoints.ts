import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type {
  AcceptInvitationBody,
  Invitation,
  InvitationBody,
  NewInvitation,
  SetupBody,
} from './identity-contract.ts'

/** Tokens cannot be guessed; a whole company may join behind one address. */
const REDEEMED: Limit = { points: 200, seconds: 300, by: 'address' }

/** Makes the owner's account by the one-time link of the first start, and signs it in. */
export const setUp = endpoint({
  method: 'POST',
  path: '/api/setup',
  access: 'public',
  limit: REDEEMED,
  body: json<SetupBody>(),
})

/** Makes the invited account and signs it in. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  access: 'public',
  limit: REDEEMED,
  body: json<AcceptInvitationBody>(),
})

/** The answer is the only time that the link is shown. */
export const invite = endpoint({
  method: 'POST',
  path: '/api/invitations',
  access: 'staff-invite',
  body: json<InvitationBody>(),
  reply: json<NewInvitation>(),
})

/** Those that can still be accepted. */
export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/invitations',
  access: 'staff-invite',
  reply: json<Invitation[]>(),
})

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: '/api/invitations/:id',
  access: 'staff-invite',
})
