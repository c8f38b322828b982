import type { CenterTheme } from '@foyer/shared/theme/theme-contract.ts'
import type { BrowserSession } from './browser-session.ts'

/** Publishes part of a center's theme over the version that is there now; the answer, whatever it is. */
export async function changeTheme(
  by: BrowserSession,
  part: object,
  center = 'main',
): Promise<Response> {
  const path = `/api/layouts/current/theme?center=${center}`
  const {
    version = 0,
    followsCompany: _,
    ...theme
  } = await by.ask<Partial<CenterTheme>>('GET', path)
  return by.request('PUT', path, { version, theme: { ...theme, ...part } })
}
