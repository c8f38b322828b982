import { buildClientIfStale } from './client-build.ts'

/** `npm start`: builds what is stale, then becomes the server. */
if (process.env.npm_lifecycle_event === 'start') endWithShell()
buildClientIfStale()
await import('../server/src/main.ts')

/**
 * npm runs a script in a shell and passes signals to that shell alone, which ends without passing them on.
 * So the server closes in good order when the shell is gone.
 */
function endWithShell(): void {
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  timer.unref()
}
