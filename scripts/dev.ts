import { spawn } from 'node:child_process'
import { createServer, type Plugin } from 'vite'
import { ROOT } from './run-steps.ts'

/**
 * `npm run dev`: one address, and everything reloads on change. Vite serves the client from its sources and
 * passes the rest on to the server, which Node starts again whenever a file of it changes.
 */
const port = Number(process.env.PORT ?? 2567)
const serverPort = port + 1
const server = `http://localhost:${serverPort}`
const page = `http://localhost:${port}`

const child = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      PORT: String(serverPort),
      PUBLIC_URL: page,
      // The pages as they are written: the server fills them in, Vite does the rest.
      CLIENT_DIR: 'client',
    },
  },
)
child.on('exit', (code) => process.exit(code ?? 1))

/** Pages come from the server, which knows what belongs in them, and go through Vite's own changes. */
const pagesFromServer: Plugin = {
  name: 'pages-from-server',
  configureServer(vite) {
    vite.middlewares.use(async (request, response, next) => {
      const url = request.url ?? '/'
      if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
      try {
        const answer = await fetch(new URL(url, server), {
          headers: { accept: 'text/html', cookie: request.headers.cookie ?? '' },
        })
        const html = await vite.transformIndexHtml(url, await answer.text())
        response.writeHead(answer.status, { 'content-type': 'text/html' }).end(html)
      } catch {
        response.writeHead(503, { 'content-type': 'text/plain', refresh: '1' })
        response.end('The server is starting')
      }
    })
  },
}

process.env.PORT = String(serverPort) // client/vite.config.ts passes requests on to there
const vite = await createServer({
  configFile: `${ROOT}/client/vite.config.ts`,
  plugins: [pagesFromServer],
  server: { port, strictPort: true, host: process.env.HOST ?? 'localhost' },
})
await vite.listen()

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill('SIGTERM'))
