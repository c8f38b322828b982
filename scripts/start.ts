import { buildClientIfStale } from './client-build.ts'

/** `npm start`: builds what is stale, then becomes the server. */
buildClientIfStale()
await import('../server/src/main.ts')
