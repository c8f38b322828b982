import { type Result, refuse, refuseLength, succeed } from '../errors/result.ts'

/** Control characters, but not the line break and the tab. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu
/** What turns the direction of the text around it, or shows nothing and only hides. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * A text as a person may say it: one form for each letter (NFC), without what hides or turns text, without
 * white space around it. Links stay what they are: text, until they are shown.
 *
 * @param max in code points, so that an emoji or a rare letter is not counted twice
 */
export function cleanText(text: string, max: number): Result<string> {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .normalize('NFC') // at the end: what is hidden may stand between a letter and its mark
    .trim()
  if (clean === '') return refuse('text-empty')
  const is = codePoints(clean)
  if (is > max) return refuseLength({ is, max })
  return succeed(clean)
}

/** `cleanText` in one line: breaks and tabs become blanks, each with the white space around it. */
export function cleanLine(text: string, max: number): Result<string> {
  const pieces = text.split(/[\n\r\t]/).map((piece) => piece.trim())
  return cleanText(pieces.filter((piece) => piece !== '').join(' '), max)
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
