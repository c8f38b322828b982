import type { FeedEvent } from '@foyer/server/feeds/feed-events.ts'
import { writeCalendar } from '@foyer/server/feeds/write-calendar.ts'
import { HOUR, SECOND } from '@foyer/shared/time/durations.ts'
import fc from 'fast-check'
import ical, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'

const instant = fc
  .integer({ min: Date.parse('2026-01-01') / SECOND, max: Date.parse('2028-12-31') / SECOND })
  .map((seconds) => seconds * SECOND)
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/\p{Cc}+/gu, ' ').trim())
  .filter((text) => text !== '')

const event: fc.Arbitrary<FeedEvent> = fc.record({
  uid: fc.uuid(),
  start: instant,
  end: instant,
  centerId: fc.constant('main'),
  staffId: fc.constantFrom('rita', null),
  sequence: fc.nat(1000),
  changedAt: instant,
  cancelled: fc.boolean(),
})
const events = fc
  .uniqueArray(event, { maxLength: 30, selector: ({ uid }) => uid })
  .map((all) => all.map((one) => ({ ...one, end: one.start + 5 * HOUR })))

test('what a real parser reads from a feed is what was written', () => {
  fc.assert(
    fc.property(events, name, (written, center) => {
      const file = writeCalendar(written, {
        about: 'staff',
        locale: 'en',
        publicUrl: 'https://foyer.example.com',
        centerName: () => center,
        staffName: () => 'Rita',
      })
      const read = Object.values(ical.sync.parseICS(file)).filter(
        (part): part is VEvent => part?.type === 'VEVENT',
      )
      expect(
        read.map(({ uid, start, end, summary, sequence, status, lastmodified, dtstamp }) => ({
          uid,
          start: start.getTime(),
          end: end!.getTime(),
          summary,
          sequence: Number(sequence),
          status,
          lastmodified: lastmodified!.getTime(),
          dtstamp: dtstamp.getTime(),
        })),
      ).toEqual(
        written.map((one) => ({
          uid: `${one.uid}@foyer.example.com`,
          start: one.start,
          end: one.end,
          summary: `On duty: ${center}`,
          sequence: one.sequence,
          status: one.cancelled ? 'CANCELLED' : 'CONFIRMED',
          lastmodified: one.changedAt,
          dtstamp: one.changedAt,
        })),
      )
      expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    }),
    { numRuns: 200, seed: 4 },
  )
})
