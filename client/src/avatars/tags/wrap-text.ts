const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Opens a quotation or a bracket: no line may end with it. */
const OPENS = /[\p{Ps}\p{Pi}]$/u
/** Closes, pauses, or belongs to the sign before (small kana, sound marks, repetition): no line may begin with it. */
const BEGINS_NO_LINE =
  /^[\p{Pe}\p{Pf}\p{Mn}、。，．・：；！？…‥ーヽヾゝゞ々〻〜～ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ％‰℃]/u
/** After a space, and in Chinese, Japanese and Korean after any sign, a line may end before what opens. */
const MAY_END =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Pe}\p{Pf}、。，！？：；]$/u

/** Enough for any number of lines that is ever shown; keeps a flood of text cheap. */
const MOST_CHARACTERS = 400

/**
 * Breaks text into lines no wider than `width`: between words, inside a word only when it alone is
 * wider. Languages without spaces break where the browser finds words. What does not fit into
 * `most` lines ends in an ellipsis.
 * @param measure width of a text in the font it will be drawn with
 */
export function wrapText(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = []
  let line = ''
  const short = text.slice(0, MOST_CHARACTERS)
  for (const piece of piecesOf(short.replace(/\s+/g, ' ').trim())) {
    if (measure(line + piece.trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line) lines.push(line.trimEnd())
    line = ''
    if (lines.length > most) break
    for (const part of measure(piece.trimEnd()) <= width ? [piece] : split(piece, width, measure)) {
      if (line) lines.push(line)
      line = part
    }
  }
  if (line.trimEnd()) lines.push(line.trimEnd())
  if (lines.length <= most && short.length === text.length) return lines
  return [...lines.slice(0, most - 1), shorten(`${lines[most - 1] ?? ''}…`, width, measure)]
}

/** `text` if it fits into `width`, else as much of its beginning as fits with an ellipsis. */
export function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  const letters = graphemesOf(text.replace(/…$/, ''))
  while (letters.length > 1) {
    letters.pop()
    const shorter = `${letters.join('').trimEnd()}…`
    if (measure(shorter) <= width) return shorter
  }
  return '…'
}

/** Whether a text begins in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const strong = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{L}/u
  const first = strong.exec(text)?.[0]
  return first !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(first)
}

/** Words with what no line may part from them: marks and the space behind, what opens before. */
function piecesOf(text: string): string[] {
  return join(words.segment(text), (before, { segment, isWordLike }) =>
    OPENS.test(segment) ? !MAY_END.test(before) : !isWordLike,
  )
}

/** Graphemes with what no line may part from them. */
function signsOf(word: string): string[] {
  return join(graphemes.segment(word), () => false)
}

/** Segments as pieces between which a line may end. `belongs`: to the piece before, besides what always does. */
function join(
  segments: Iterable<Intl.SegmentData>,
  belongs: (before: string, next: Intl.SegmentData) => boolean,
): string[] {
  const pieces: string[] = []
  for (const next of segments) {
    const before = pieces.at(-1)
    const joins =
      before !== undefined &&
      (OPENS.test(before) || BEGINS_NO_LINE.test(next.segment) || belongs(before, next))
    if (joins) pieces[pieces.length - 1] += next.segment
    else pieces.push(next.segment)
  }
  return pieces
}

function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

function split(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  for (const signs of signsOf(word)) {
    // Only what alone is too wide is parted against the rule.
    const all = measure(signs.trimEnd()) <= width ? [signs] : graphemesOf(signs)
    for (const sign of all) {
      if (part && measure((part + sign).trimEnd()) > width) {
        parts.push(part)
        part = ''
      }
      part += sign
    }
  }
  return [...parts, part]
}
