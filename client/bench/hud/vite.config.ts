import { join } from 'node:path'
import { decodeLook } from '@foyer/shared/look/look.ts'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import type { DoorData } from '../../src/door/door.ts'
import { doorOf } from './script.ts'

/** The client's folder: the real pages are served beside the preview of the screen's own layer. */
const root = join(import.meta.dirname, '../..')

const NAME = 'Nordlicht Systems'
const HOURS = {
  en: 'Monday to Friday, 8:30 to 17:00 (Berlin)',
  de: 'Montag bis Freitag, 8:30 bis 17:00 (Berlin)',
}

const STAFF_PAGES = ['/setup', '/join', '/sign-in', '/settings']

/** What the interface answers to the pages for staff, whatever is asked of it. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  '/api/me': {
    id: 'r-jonas',
    name: 'Jonas Weber',
    email: 'jonas@example.org',
    role: 'owner',
    languages: ['de', 'en'],
    greeting: { en: 'Welcome! Ask me anything.', de: 'Willkommen! Fragen Sie nur.' },
    look: decodeLook('medium.short.suit.s3.brown.navy.charcoal.round.none'),
  },
  '/api/settings': { hours: HOURS },
  '/api/staff': [
    { id: 'r-jonas', name: 'Jonas Weber', email: 'jonas@example.org', role: 'owner', active: true },
    { id: 'r-aiko', name: 'Aiko Tanaka', email: 'aiko@example.org', role: 'rep', active: true },
    { id: 'r-left', name: 'Pat Miller', email: 'pat@example.org', role: 'lead', active: false },
  ],
  '/api/invitations': [
    {
      id: 'i-1',
      email: 'new@example.org',
      role: 'rep',
      expiresAt: Date.parse('2026-05-19T10:00Z'),
    },
  ],
  '/api/auth/sessions': [
    {
      id: 's-1',
      browser: 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0',
      signedInAt: Date.parse('2026-05-12T08:00Z'),
      current: true,
    },
    { id: 's-2', browser: '', signedInAt: Date.parse('2026-05-02T17:30Z'), current: false },
  ],
}

/** Does what the server does to pages and stands in for what is not there: theme, lobby and interface. */
function serverStandIn(): Plugin {
  return {
    name: 'server-stand-in',
    enforce: 'pre',
    resolveId: (id) => (id === '../app.tsx' ? join(import.meta.dirname, 'fake-app.ts') : null),
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { originalUrl = '' }) => {
        const door = { ...doorOf(!originalUrl.includes('closed')), hours: HOURS }
        const data: DoorData = { name: NAME, door, center: '', staff: null }
        return html
          .replaceAll('<!--foyer:title-->', NAME)
          .replace(
            '<!--foyer:door-data-->',
            `<script type="application/json" id="foyer-door">${JSON.stringify(data)}</script>`,
          )
      },
    },
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? ''
        if (STAFF_PAGES.includes(path)) request.url = request.url?.replace(path, '/staff.html')
        const answer = ANSWERS[path]
        if (!answer) return next()
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(answer))
      })
      server.middlewares.use('/theme.css', (_request, response) => {
        response.setHeader('content-type', 'text/css')
        response.end(':root{--primary:#0f5b66;--on-primary:#fff;--accent:#a33b20;--on-accent:#fff}')
      })
    },
  }
}

export default defineConfig({
  root,
  cacheDir: join(root, 'node_modules/.vite-hud-preview'),
  plugins: [serverStandIn(), react()],
})
