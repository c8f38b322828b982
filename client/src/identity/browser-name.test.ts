import { expect, test } from 'vitest'
import { browserName } from './browser-name.ts'

const KIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`Mozilla/5.0 (Windows NT 10.0) ${KIT} Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge, Windows'],
  [`Mozilla/5.0 (Linux; Android 15) ${KIT} Chrome/140.0 Mobile Safari/537.36`, 'Chrome, Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  ['Mozilla/5.0 (iPhone; like Mac OS X) AppleWebKit/605 Version/18 Safari/604', 'Safari, iOS'],
  ['curl/8.0', null],
  ['', null],
])('%s', (description, name) => {
  expect(browserName(description)).toBe(name)
})
