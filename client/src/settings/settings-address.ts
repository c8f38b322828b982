import { SETTINGS_PAGES, type SettingsPage } from '@foyer/shared/settings/settings-pages.ts'

/** What of the settings shows; kept in the address, so that a link, Back and a reload show the same. */
export interface SettingsAddress {
  page: SettingsPage
  /** Of the centers, the one that shows, or whose brand does; null: all of them, or the company's brand. */
  center: string | null
}

/** By `/settings/<page>`, `/settings/centers/<center>` or `/settings/branding/<center>`; `/settings#<page>` stands in older mails and bookmarks. */
export function readSettingsAddress({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): SettingsAddress {
  const [, , wanted = hash.slice(1), center] = pathname.replace(/\/$/, '').split('/')
  const page = SETTINGS_PAGES.find((known) => known === wanted) ?? 'profile'
  const hasCenters = page === 'centers' || page === 'branding'
  return { page, center: hasCenters ? (center ?? null) : null }
}

export function writeSettingsAddress({ page, center }: SettingsAddress): string {
  return center === null ? `/settings/${page}` : `/settings/${page}/${center}`
}
