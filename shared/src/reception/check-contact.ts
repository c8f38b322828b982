import { z } from 'zod'
import { type Result, refuse, succeed } from '../errors/result.ts'

const Mail = z.email().max(254)
/** Digits with the separators that people write between them. */
const PHONE = /^\+?[0-9 ()/.-]+$/
/** Digits of an international number: E.164 allows 15; shorter ones than 6 reach nobody from outside. */
const PHONE_DIGITS = { min: 6, max: 15 }

/** A mail address (domain in lower case) or a phone number (single blanks) out of what somebody typed. */
export function checkContact(text: string): Result<string> {
  const trimmed = text.trim().replace(/\s+/g, ' ')
  if (trimmed.includes('@')) {
    const at = trimmed.lastIndexOf('@')
    const address = trimmed.slice(0, at) + trimmed.slice(at).toLowerCase()
    return Mail.safeParse(address).success ? succeed(address) : refuse('contact-invalid', 'mail')
  }
  const digits = trimmed.replace(/\D/g, '').length
  const dialable = PHONE.test(trimmed) && digits >= PHONE_DIGITS.min && digits <= PHONE_DIGITS.max
  return dialable ? succeed(trimmed) : refuse('contact-invalid', 'phone')
}
