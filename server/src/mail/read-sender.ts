/** Whose name mails carry. */
export interface Sender {
  /** Shown beside the address; '' when there is none. */
  name: string
  address: string
}

const ADDRESS = String.raw`([^\s<>@",;:]+@[^\s<>@",;:]+)`
const ALONE = new RegExp(`^${ADDRESS}$`)
const NAMED = new RegExp(`^(.*?)\\s*<${ADDRESS}>$`, 'u')
/** A quoted string of RFC 5322, within its quotes. */
const QUOTED = /^"((?:[^"\\]|\\.)*)"$/u
const NAME_MAX = 100

/**
 * The sender of `foyer@example.com`, `Foyer <foyer@example.com>` or `"Foyer: Desk" <foyer@example.com>`; null when it is
 * none. A name is taken as it stands, with or without quotes: the writing of a header, where a colon would begin a
 * group of addresses, is the mail library's.
 */
export function readSender(text: string): Sender | null {
  const alone = ALONE.exec(text.trim())
  if (alone !== null) return { name: '', address: alone[1]! }
  const [, written = '', address] = NAMED.exec(text.trim()) ?? []
  if (address === undefined || /\p{Cc}/u.test(written)) return null
  const quoted = QUOTED.exec(written)
  const name = (quoted ? quoted[1]!.replaceAll(/\\(.)/gu, '$1') : written).trim()
  if ((quoted === null && /[<>"]/.test(name)) || name.length > NAME_MAX) return null
  return { name, address }
}
