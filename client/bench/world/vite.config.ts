import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The room preview alone: `vite client/bench/world`. Not part of the product's build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { dedupe: ['three'] },
  build: { target: 'es2024', outDir: process.env.OUT_DIR ?? 'dist', emptyOutDir: true },
  worker: { format: 'es' },
})
