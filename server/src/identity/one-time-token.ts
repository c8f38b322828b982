import { createHash, randomBytes } from 'node:crypto'

/** A token for a link, 256 bits, made of characters that an address carries as they are. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. It is random, so a plain hash cannot be guessed back. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
