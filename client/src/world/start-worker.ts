const told = new Set<string>()

/**
 * Starts a worker. A browser or its policy may refuse: at once, or when the script is loaded.
 * @param loss what is missed then; the log says it once, however often rooms are built.
 * @param failed called then.
 */
export function startWorker(start: () => Worker, loss: string, failed: () => void): Worker | null {
  const fail = (cause: unknown) => {
    if (!told.has(loss)) console.warn(loss, cause)
    told.add(loss)
    failed()
  }
  try {
    const worker = start()
    worker.addEventListener('error', (event) => fail(event.message))
    return worker
  } catch (cause) {
    fail(cause)
    return null
  }
}
