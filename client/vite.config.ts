import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { checkNames } from './check-names.ts'
import { precompress } from './precompress.ts'
import { preloadLobby } from './preload-lobby.ts'
import { NAMED_TEXTS, textChunkOf } from './text-chunks.ts'
import { translatePages } from './translate-pages.ts'

/** Where `npm run dev` has the server; the page's address is Vite's own. */
const server = `http://localhost:${process.env.PORT ?? 2567}`
/** Small files that nearly every page needs: one request for all, and less to name in each chunk. */
const EVERYWHERE = [
  '/math/angle.ts',
  '/math/quantise.ts',
  '/movement/constants.ts',
  '/look/avatar-size.ts',
  '/avatars/avatar-view.ts',
  '/centers/center-path.ts',
  '/layout/outline.ts',
  '/door/door-endpoints.ts',
  '/time/durations.ts',
  '/i18n/locale.ts',
  '/i18n/speaks.ts',
  '/input/own-keys.ts',
  '/preferences/load-patiently.ts',
  '/preferences/with-vital-part.ts',
  '/net/reload-if-older.ts',
  '/preferences/apply-preferences.ts',
  '/preferences/change-locale.ts',
  '/net/call.ts',
  '/look/portrait-element.ts',
  '/look/look.ts',
  '/i18n/format.ts',
  '/i18n/locale-names.ts',
  '/browser/own-zone.ts',
  'vite/preload-helper.js',
  '/browser/when-idle.ts',
  '/browser/storage.ts',
  '/esm/vanilla.mjs',
]
/** What every page with React needs together. */
const REACT = /\/node_modules\/(react|scheduler|use-sync-external-store)\//
/** Paths that the server answers: its interface, the theme, uploads, and the rooms' websockets. */
const SERVED = '^/(api|theme\\.css|icon\\.svg|uploads|healthz|readyz)(/|$)'
const ROOMS = '^/[\\w-]+/[\\w-]+\\?.*sessionId='

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    checkNames([...EVERYWHERE, ...NAMED_TEXTS]),
    precompress(),
    preloadLobby(),
    translatePages(),
  ],
  resolve: {
    // Several copies of three would not know each other's classes.
    dedupe: ['three', 'react'],
    // Its sources file by file, not in two big ones: what only later chunks use goes into them.
    alias: [{ find: /^three$/, replacement: 'three/src/Three.js' }],
  },
  build: {
    target: 'es2023',
    manifest: true,
    // Inlined files would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The 3D engine alone is beyond the usual limit; scripts/client-sizes.ts watches what counts.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: ['index.html', 'staff.html', 'src/notices/service-worker.ts'].map((file) =>
        join(import.meta.dirname, file),
      ),
      output: {
        codeSplitting: {
          groups: [
            { name: 'everywhere', test: (id) => EVERYWHERE.some((end) => id.endsWith(end)) },
            { name: 'react', test: REACT },
            { name: textChunkOf },
          ],
        },
        // The service worker's address stays the same, and at the root it may serve every page.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js',
      },
    },
  },
  server: {
    proxy: {
      [SERVED]: { target: server, changeOrigin: false },
      [ROOMS]: { target: server, ws: true, changeOrigin: false },
    },
  },
})
