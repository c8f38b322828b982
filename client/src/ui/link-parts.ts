/** A piece of a text, and where it leads if it is an address. */
export interface TextPart {
  text: string
  href: string | null
}

/** An address ends at what none contains unescaped, at quotes and marks of other scripts, and before the next one. */
const WEB =
  /(?<![a-z0-9+-])https?:\/\/(?:(?![,;|]https?:\/\/)[^\s<>"\\\p{Cc}“”„«»\u3000-\u303f\uff00-\uff65])+/giu
const SENTENCE_END = new Set(".,;:!?'’‘…*_~`")
const OPENING: Partial<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

const MAIL_LOCAL = /[\p{L}\p{N}._+-]/u
const MAIL_DOMAIN = /[\p{L}\p{N}.-]/u
/** What may stand before a mail address; after anything else it may be the end of a longer one. */
const BEFORE_MAIL = /[\s([{<>"'“”„‚‘’«»,;:|\u3000-\u303f\uff00-\uff65]/u
const MAIL_LOCAL_MAX = 64
const MAIL_DOMAIN_MAX = 253

/**
 * A text cut into plain pieces and addresses (http, https, mail), in order and without loss. What hides its
 * host behind a name (`https://bank.example@elsewhere.example`) stays text. Takes time in proportion to the
 * text, whatever it is: strangers write it.
 */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(WEB)) {
    addMails(parts, text.slice(end, match.index))
    const address = withoutSentence(match[0])
    add(parts, address, webHref(address))
    add(parts, match[0].slice(address.length), null)
    end = match.index + match[0].length
  }
  addMails(parts, text.slice(end))
  return parts
}

/** Adds a piece; plain ones that follow each other are one. */
function add(parts: TextPart[], text: string, href: string | null): void {
  if (text === '') return
  const last = parts.at(-1)
  if (last && last.href === null && href === null) last.text += text
  else parts.push({ text, href })
}

/** An address without the punctuation of the sentence around it; brackets that open within stay. */
function withoutSentence(run: string): string {
  const counts = new Map<string, number>()
  for (const char of run) counts.set(char, (counts.get(char) ?? 0) + 1)
  let end = run.length
  for (; end > 0; end--) {
    const char = run[end - 1]!
    const opening = OPENING[char]
    const count = counts.get(char) ?? 0
    const isLoose = opening !== undefined && count > (counts.get(opening) ?? 0)
    if (!isLoose && !SENTENCE_END.has(char)) break
    counts.set(char, count - 1)
  }
  return run.slice(0, end)
}

function webHref(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { username, password, href } = new URL(address)
  return username === '' && password === '' ? href : null
}

/** Adds a text without web addresses, its mail addresses as links. */
function addMails(parts: TextPart[], text: string): void {
  let end = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at
    const first = Math.max(end, at - MAIL_LOCAL_MAX)
    while (from > first && MAIL_LOCAL.test(text[from - 1]!)) from--
    let to = at + 1
    const last = Math.min(text.length, at + 1 + MAIL_DOMAIN_MAX)
    while (to < last && MAIL_DOMAIN.test(text[to]!)) to++
    while (/[.-]/.test(text[to - 1]!)) to--
    if (from > 0 && !BEFORE_MAIL.test(text[from - 1]!)) continue
    if (!isMail(text.slice(from, at), text.slice(at + 1, to), text[to])) continue
    add(parts, text.slice(end, from), null)
    add(parts, text.slice(from, to), `mailto:${encodeURI(text.slice(from, to))}`)
    end = to
  }
  add(parts, text.slice(end), null)
}

function isMail(local: string, domain: string, next: string | undefined): boolean {
  const labels = domain.split('.')
  return (
    local !== '' &&
    !local.startsWith('.') &&
    !local.endsWith('.') &&
    labels.length > 1 &&
    labels.every((label) => label !== '' && !label.startsWith('-') && !label.endsWith('-')) &&
    next !== '@'
  )
}
