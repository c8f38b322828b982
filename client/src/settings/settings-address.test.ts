import { SETTINGS_PAGES } from '@foyer/shared/settings/settings-pages.ts'
import { expect, test } from 'vitest'
import { readSettingsAddress, writeSettingsAddress } from './settings-address.ts'

const read = (address: string) => readSettingsAddress(new URL(address, 'https://foyer.example'))

test.each([
  ['/settings', { page: 'profile', center: null }],
  ['/settings/', { page: 'profile', center: null }],
  ['/settings/team', { page: 'team', center: null }],
  ['/settings/team/', { page: 'team', center: null }],
  ['/settings/centers', { page: 'centers', center: null }],
  ['/settings/centers/oslo', { page: 'centers', center: 'oslo' }],
  ['/settings/branding', { page: 'branding', center: null }],
  ['/settings/branding/oslo', { page: 'branding', center: 'oslo' }],
  ['/settings/team/oslo', { page: 'team', center: null }],
  ['/settings/unknown', { page: 'profile', center: null }],
  ['/settings#team', { page: 'team', center: null }],
  ['/settings#unknown', { page: 'profile', center: null }],
])('%s shows its page', (address, shown) => {
  expect(read(address)).toEqual(shown)
})

test('each page is read as it is written', () => {
  for (const page of SETTINGS_PAGES) {
    expect(read(writeSettingsAddress({ page, center: null }))).toEqual({ page, center: null })
  }
  const oslo = { page: 'centers', center: 'oslo' } as const
  expect(read(writeSettingsAddress(oslo))).toEqual(oslo)
})
