import { randomInt } from 'node:crypto'

const COUNT = 10
/** Letters of each half. */
const HALF = 5
/** Small letters and digits that nobody takes for each other: a code is typed from paper, on a phone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const FORM = new RegExp(`^[${ALPHABET}]{${HALF}}-[${ALPHABET}]{${HALF}}$`)

/** New backup codes, such as `k7mzp-4qx2b`: 49 bits each. */
export function makeBackupCodes(): string[] {
  const half = () =>
    Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: COUNT }, () => `${half()}-${half()}`)
}

/** Whether it looks like one of them, in small letters. */
export function isBackupCode(code: string): boolean {
  return FORM.test(code)
}
