const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

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
  const letters = [...graphemes.segment(text.replace(/…$/, ''))].map(({ segment }) => segment)
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

/** Words with the punctuation and the space that follow them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || pieces.length === 0) pieces.push(segment)
    else pieces[pieces.length - 1] += segment
  }
  return pieces
}

function split(word: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  for (const { segment } of graphemes.segment(word)) {
    if (part && measure((part + segment).trimEnd()) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
