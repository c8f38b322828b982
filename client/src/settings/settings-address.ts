import { SETTINGS_PAGES, type SettingsPage } from '@foyer/shared/settings/settings-pages.ts'

/** What of the settings shows; kept in the address, so that a link, Back and a reload show the same. */
export interface SettingsAddress {
  page: SettingsPage
  /** Of the centers, the one that shows; null: all of them. */
  center: string | null
}

/** By `/settings/<page>` or `/settings/centers/<center>`; `/settings#<page>` stands in older mails and bookmarks. */
export function readSettingsAddress({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): SettingsAddress {
  const [, , wanted = hash.slice(1), center] = pathname.replace(/\/$/, '').split('/')
  const page = SETTINGS_PAGES.find((known) => known === wanted) ?? 'profile'
  return { page, center: page === 'centers' ? (center ?? null) : null }
}

export function writeSettingsAddress({ page, center }: SettingsAddress): string {
  return center === null ? `/settings/${page}` : `/settings/${page}/${center}`
}
