/**
 * Why something was refused. Both ends know this list; the client has a text for each in every
 * language, the server sends only the reason and a detail.
 */
export const REASONS = [
  // any feature
  'invalid', // the shape is wrong; detail names the path and what would be right
  'too-large', // the body or message is over its limit
  'too-many', // a rate limit; try again later
  'network-busy', // the same, of a network address that others may share
  'full', // there are as many as there may be
  'not-found',
  'not-allowed', // signed in, but the role may not
  'conflict', // somebody else changed it first
  'unavailable', // the server cannot do it right now (starting, stopping, database away)
  // entering
  'name-empty',
  'name-too-long',
  'name-characters', // invisible, direction-changing or heaped ones, or a word in two alphabets
  'name-reserved', // a visitor's that looks like a member of staff's
  'name-of-house', // a visitor's that looks like the company's or a center's
  'name-taken', // a member of staff's that looks like a colleague's
  'look-unknown',
  'token-invalid',
  'token-expired',
  'lobby-full',
  'protocol-version', // the page is older or newer than the server: reload
  // chat and desk
  'text-empty',
  'text-too-long',
  'text-repeated',
  'nobody-near',
  'contact-invalid',
  'conversation-full', // no more lines of the visitor fit
  // seats
  'seat-taken',
  'too-far',
  // staff
  'not-signed-in',
  'not-on-duty',
  'not-in-center', // a rep of another center
  'no-post-free',
  'password-short',
  'password-guessable', // among those that are tried first
  'password-wrong',
  'sign-in-paused', // wrong passwords in a row
  'code-needed', // of the second factor
  'code-wrong',
  'code-over', // no code is waited for any more
  'password-current-wrong', // when one changes the own
  'email-taken',
  'link-used', // or replaced, or too old
  // rota
  'rota-broken', // the plan breaks a rule; detail names the shifts
  'shift-unfit', // whoever would get the shift may not have it; detail names the cause
  'shift-past', // it has begun: what was published of the past is never rewritten
  // addresses and files from elsewhere
  'address-forbidden', // not an address on the open internet
  'address-unreachable', // nobody answers there, or not in time
  'calendar-broken', // not a calendar that can be read; detail says why
  'image-broken', // not an image that may be shown; detail says why
  // layout
  'layout-broken',
] as const

export type Reason = (typeof REASONS)[number]
