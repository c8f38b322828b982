import { defineConfig } from 'vite'

/** A page of its own: nothing of it is in the product's build. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { dedupe: ['three'] },
  build: { target: 'es2023', assetsInlineLimit: 0, outDir: 'dist', chunkSizeWarningLimit: 2000 },
})
