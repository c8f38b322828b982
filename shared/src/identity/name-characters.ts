/** Thai and Lao vowels that Unicode takes apart for comparing; taken apart they are drawn wrongly under a tone mark. */
const KEPT_WHOLE = /[^\u0E33\u0EB3\u0EDC\u0EDD]+/g

/** Scripts whose spelling needs joiners and non-joiners between letters. */
const JOINED = scripts(
  'Arabic Syriac Nko Mandaic Adlam Hanifi_Rohingya Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu ' +
    'Kannada Malayalam Sinhala Khmer Myanmar Tai_Tham Balinese Javanese Sundanese Chakma Newa Meetei_Mayek',
)
/** Of the scripts of India: it silences the vowel of a letter, and a joiner after it says how both are drawn. */
const VIRAMA = '\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA'
const PICTURE = '\\p{Extended_Pictographic}'

/** What is drawn as nothing itself, where a spelling or a picture needs it; one at a place. */
const NEEDED = [
  `(?<=[${JOINED}])[\\u200C\\u200D](?=[${JOINED}])`,
  `(?<=[${VIRAMA}])[\\u200C\\u200D]`,
  // Mongolian: which form of the letter before it, and an end that stands apart
  '(?<=\\p{Script=Mongolian})[\\u180B-\\u180D\\u180F]',
  '(?<=\\p{Script=Mongolian})\\u180E(?=\\p{Script=Mongolian})',
  // Han: which form of the character before it
  '(?<=\\p{Unified_Ideograph})[\\u{E0100}-\\u{E01EF}]',
  // pictures: their parts, their colours, and flags of countries within countries
  `(?<=${PICTURE}|\\uFE0F|\\p{Emoji_Modifier})\\u200D(?=${PICTURE})`,
  `(?<=${PICTURE}|[0-9#*])\\uFE0F`,
  '(?<=\\u{1F3F4})[\\u{E0061}-\\u{E007A}]{4,6}\\u{E007F}',
].join('|')
const ALL_NEEDED = new RegExp(NEEDED, 'gu')
const SEEN = new RegExp(
  `${NEEDED}|[^\\p{White_Space}\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800]`,
  'gu',
)

/**
 * Control and format characters (among them those that hide or turn the text's direction), line breaks,
 * variation selectors, and letters that are drawn as nothing.
 */
const FORBIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|\u2800/u
/** A mark that belongs to nothing: it is drawn on a circle, or on what stands before the name. */
const LONE_MARK = /(?<![\p{L}\p{M}\p{N}\p{S}\p{P}])\p{M}/u
/**
 * More marks on one letter than any language writes: they would run into the lines around. Those that take room of
 * their own beside the letter (Burmese has four of them on one) only make the name wide.
 */
const HEAP_OF_MARKS =
  /(?:[\p{Mn}\p{Me}]\p{Mc}*){5}|[[\p{Script=Inherited}\p{Script=Thai}\p{Script=Lao}]&&\p{M}]{4}|\p{M}{8}/v
/** Unicode's own rule for identifiers (UTS 39, 5.4): no mark is written twice in a row. */
const TWICE = /([\p{Mn}\p{Me}])\1/u
const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** Forms that are one character to a reader (wide, mathematical, ligatures, taken apart) as that one. */
export function unifyForms(name: string): string {
  return name.normalize('NFC').replace(KEPT_WHOLE, (part) => part.normalize('NFKC'))
}

/** A name without blanks and invisible characters at its ends, which come along when it is copied. */
export function trimUnseen(name: string): string {
  let from = -1
  let to = 0
  for (const { index, 0: seen } of name.matchAll(SEEN)) {
    if (from < 0) from = index
    to = index + seen.length
  }
  return from < 0 ? '' : name.slice(from, to)
}

/** Whether there is something to see, and nothing that hides, turns the text or runs into other lines. */
export function isReadable(name: string): boolean {
  const plain = name.replace(ALL_NEEDED, '')
  return (
    SOMETHING_TO_SEE.test(plain) &&
    ![FORBIDDEN, LONE_MARK, HEAP_OF_MARKS, TWICE].some((bad) => bad.test(plain))
  )
}

/** As part of a class of characters in a regular expression. */
function scripts(names: string): string {
  return names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('')
}
