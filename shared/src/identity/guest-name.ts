import { type Result, refuse, succeed } from '../errors/result.ts'
import { isReadable, trimUnseen, unifyForms } from './name-characters.ts'
import { NAME_MAX } from './name-limits.ts'
import { mixesAlphabets, nameWords } from './name-skeleton.ts'

/** Words that claim to be somebody of the house, as `nameWords` gives them. */
const CLAIMS = new Set(
  nameWords(
    'staff support admin administrator moderator helpdesk official verified rep ' +
      'mitarbeiter mitarbeiterin kundendienst offiziell verifiziert empfang reception',
  ),
)
/** What a company's name may end in, as `nameWords` gives it. */
const LEGAL_FORMS = new Set(
  nameWords(
    'gmbh mbh ag kg se ug ohg co inc ltd limited llc plc corp sa sas sarl bv nv oy ab as spa srl',
  ),
)
/** Ticks and shields, which look like a badge. */
const BADGES = /[\u2611\u2705\u2713\u2714\u{1F5F8}\u{1F5F9}\u{1F6E1}\u{1F396}\u{1F3C5}]/u

/** UTF-16 code units beyond which nobody counts: one character may be a whole family. */
const UNITS_MAX = NAME_MAX * 16

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Names that no visitor may carry. */
export interface ReservedNames {
  /** Of the active members of staff. */
  staff: Iterable<string>
  /** Of the company and its centers. */
  house: Iterable<string>
}

/**
 * A visitor's name as it is shown, see `checkName`. Refused is also what could be taken for a member of
 * staff (`name-reserved`), or for the company or one of its centers (`name-of-house`).
 */
export function checkGuestName(name: string, { staff, house }: ReservedNames): Result<string> {
  const checked = readName(name)
  if (!checked.ok) return checked
  const words = nameWords(checked.value)
  if (BADGES.test(checked.value) || words.some((word) => CLAIMS.has(word))) {
    return refuse('name-reserved', 'name: claims to be of the house')
  }
  for (const one of staff) {
    if (couldBeTakenFor(words, nameWords(one))) {
      return refuse('name-reserved', 'name: like that of a member of staff')
    }
  }
  const company = withoutLegalForm(words)
  for (const one of house) {
    if (couldBeTakenFor(company, withoutLegalForm(nameWords(one)))) {
      return refuse('name-of-house', 'name: like that of the company or a center')
    }
  }
  return checkAlphabets(checked.value)
}

/**
 * Anybody's name as it is shown: compatibility forms unified (NFKC), runs of spaces as one, without what is not seen at
 * its ends. Refused are the empty one, more than `NAME_MAX` characters as people count them, characters that hide or
 * disturb, and words that mix alphabets with letters that look alike.
 */
export function checkName(name: string): Result<string> {
  const read = readName(name)
  return read.ok ? checkAlphabets(read.value) : read
}

function readName(name: string): Result<string> {
  const clean = trimUnseen(unifyForms(name).replace(/\p{Zs}+/gu, ' '))
  if (clean === '') return refuse('name-empty', 'name: empty')
  if (clean.length > UNITS_MAX || [...graphemes.segment(clean)].length > NAME_MAX) {
    return refuse('name-too-long', `name: at most ${NAME_MAX} characters`)
  }
  if (isReadable(clean)) return succeed(clean)
  return refuse('name-characters', 'name: characters that cannot be shown')
}

/** After what a name could be taken for, which says more. */
function checkAlphabets(name: string): Result<string> {
  if (!mixesAlphabets(name)) return succeed(name)
  return refuse('name-characters', 'name: a word of letters that look alike in two alphabets')
}

/** A company is known without its legal form, too; a name of nothing else stays. */
function withoutLegalForm(words: string[]): string[] {
  const last = words.findLastIndex((word) => !LEGAL_FORMS.has(word))
  return last < 0 ? words : words.slice(0, last + 1)
}

/**
 * Whether a name (as `nameWords`) reads like another: the same letters, spacing aside, or the other's full
 * name (two words or more) within it.
 */
function couldBeTakenFor(words: string[], other: string[]): boolean {
  if (other.length === 0) return false
  if (words.join('') === other.join('')) return true
  return other.length > 1 && ` ${words.join(' ')} `.includes(` ${other.join(' ')} `)
}
