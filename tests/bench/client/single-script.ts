import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { type Profile, throttle } from './network.ts'

/** Bytes that Hyperfy's client travels as, in one file (brotli). */
const SCRIPT_BYTES = 1_010_000

export interface SingleScript {
  url: string
  close(): void
}

/**
 * The other side of the first step: a page with one script as large as Hyperfy's client, and nothing in it to
 * run. A lower bound of what that client takes, without any of its work.
 */
export async function serveSingleScript(): Promise<SingleScript> {
  const filling = randomBytes(SCRIPT_BYTES).toString('base64').slice(0, SCRIPT_BYTES)
  const script = `//${filling}\nperformance.mark('loaded')`
  const page =
    '<!doctype html><title>One script</title><script type="module" src="/script.js"></script>'
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === '/script.js' ? ['text/javascript', script] : ['text/html', page]
    response.setHeader('content-type', type).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Milliseconds from the address until the script has run. */
export async function visitSingleScript(
  browser: Browser,
  url: string,
  profile: Profile,
): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await throttle(page, profile)
    await page.goto(url)
    const mark = await page.waitForFunction(
      () => performance.getEntriesByName('loaded')[0]?.startTime,
    )
    return (await mark.jsonValue())!
  } finally {
    await context.close()
  }
}
