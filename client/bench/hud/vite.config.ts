import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The client's folder: the real pages are served beside the preview of the screen's own layer. */
const root = join(import.meta.dirname, '../..')

const DOOR = {
  name: 'Nordlicht Systems',
  door: {
    open: true,
    reps: 2,
    languages: ['en', 'de'],
    hours: {
      en: 'Monday to Friday, 8:30 to 17:00 (Berlin)',
      de: 'Montag bis Freitag, 8:30 bis 17:00 (Berlin)',
    },
  },
  locales: ['en', 'de'],
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
        const open = !originalUrl.includes('closed')
        const data = JSON.stringify({ ...DOOR, door: { ...DOOR.door, open } })
        return html
          .replaceAll('<!--foyer:title-->', DOOR.name)
          .replace(
            '<!--foyer:door-data-->',
            `<script type="application/json" id="foyer-door">${data}</script>`,
          )
      },
    },
    configureServer: (server) => {
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
