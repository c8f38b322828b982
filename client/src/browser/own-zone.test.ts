import { afterEach, expect, test, vi } from 'vitest'
import { ownZone } from './own-zone.ts'
import { settleZone } from './settle-zone.ts'

const { resolvedOptions } = Intl.DateTimeFormat.prototype
afterEach(() => vi.restoreAllMocks())

function setTo(timeZone: string): void {
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...resolvedOptions.call(this), timeZone }
  })
}

test('the zone that the machine is set to', () => {
  setTo('Asia/Tokyo')
  expect(ownZone()).toBe('Asia/Tokyo')
})

test('a machine without a zone is in UTC, for everybody who asks', () => {
  setTo('Etc/Unknown')
  expect(ownZone()).toBe('UTC')
  settleZone()
  expect(new Intl.DateTimeFormat('de').resolvedOptions().timeZone).toBe('UTC')
  expect(ownZone()).toBe('UTC')
})
