import { bytes, endpoint, fields, json } from '../http/endpoint.ts'
import type { OfCenter } from '../http/of-center.ts'
import type { CenterTheme, ThemeBody } from './theme-contract.ts'

/** The colours as a style sheet; of an unknown center the main one's. */
export const readThemeStyles = endpoint({
  method: 'GET',
  path: '/theme.css',
  access: 'public',
  query: fields<OfCenter>(),
  reply: bytes('text/css'),
})

/** The icon of a center without a logo: its company's first letter; of an unknown center the main one's. */
export const readThemeIcon = endpoint({
  method: 'GET',
  path: '/icon.svg',
  access: 'public',
  query: fields<OfCenter>(),
  reply: bytes('image/svg+xml'),
})

/** A center as an app on a home screen; of an unknown center the main one's. */
export const readThemeManifest = endpoint({
  method: 'GET',
  path: '/manifest.webmanifest',
  access: 'public',
  query: fields<OfCenter>(),
  reply: bytes('application/manifest+json'),
})

export const readTheme = endpoint({
  method: 'GET',
  path: '/api/layouts/current/theme',
  access: 'public',
  query: fields<OfCenter>(),
  reply: json<CenterTheme>(),
})

/** Puts a theme in force: the layout with only that changed becomes a new version, in every center that follows too. */
export const publishTheme = endpoint({
  method: 'PUT',
  path: '/api/layouts/current/theme',
  access: 'layout-publish',
  limit: { points: 20, seconds: 60, by: 'address' },
  query: fields<OfCenter>(),
  body: json<ThemeBody>(),
  reply: json<CenterTheme>(),
})
