import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

const lineOf = (...row: (string | number)[]) => writeCsv([row]).slice(1)

test('begins with the mark by which spreadsheets know UTF-8, and ends each line as RFC 4180 says', () => {
  expect(
    writeCsv([
      ['Ångström', 7],
      ['', -1.5],
    ]),
  ).toBe('\uFEFFÅngström,7\r\n,-1.5\r\n')
})

test('commas, quotes and line ends stand in quotes', () => {
  expect(lineOf('a,b', 'say "hi"', 'two\nlines')).toBe('"a,b","say ""hi""","two\nlines"\r\n')
})

test('what a spreadsheet would calculate is text', () => {
  expect(lineOf('=1+1', '+49', '-2', '@SUM(A1)', '\t=1', 'a=1')).toBe(
    "'=1+1,'+49,'-2,'@SUM(A1),'\t=1,a=1\r\n",
  )
})
