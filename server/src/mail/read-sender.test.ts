import { expect, test } from 'vitest'
import { readSender } from './read-sender.ts'

test.each([
  ['a@b.de', { name: '', address: 'a@b.de' }],
  ['<a@b.de>', { name: '', address: 'a@b.de' }],
  ['Foyer <a@b.de>', { name: 'Foyer', address: 'a@b.de' }],
  ['Foyer: Desk <a@b.de>', { name: 'Foyer: Desk', address: 'a@b.de' }],
  ['"Foyer: Desk" <a@b.de>', { name: 'Foyer: Desk', address: 'a@b.de' }],
  ['"The \\"best\\" <desk>" <a@b.de>', { name: 'The "best" <desk>', address: 'a@b.de' }],
  ['Müller, Söhne; Co. <a@b.de>', { name: 'Müller, Söhne; Co.', address: 'a@b.de' }],
])('%s', (text, sender) => {
  expect(readSender(text)).toEqual(sender)
})

test.each([
  '',
  'nobody',
  'a@b.de, c@d.de',
  'Foyer <a@b.de>, Other <c@d.de>',
  'Foyer: a@b.de;',
  'Foyer "Desk <a@b.de>',
  'Foyer <a@b.de',
  'Foyer\r\nBcc: x <a@b.de>',
  `${'x'.repeat(101)} <a@b.de>`,
])('%j is no sender', (text) => {
  expect(readSender(text)).toBeNull()
})
