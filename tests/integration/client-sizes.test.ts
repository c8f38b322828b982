import { get } from 'node:http'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientSizes } from '../../scripts/client-sizes.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'

/**
 * What somebody downloads before the first step, in bytes as they travel: script (C1) and everything (C2). Sizes of
 * models have their tests beside the models. `npm run bench -- client sizes` sees to it that the browser
 * downloads what is counted here and nothing else.
 */
const SCRIPT_BYTES = 196_000
const ALL_BYTES = 300_000

let server: BootedServer

beforeAll(async () => {
  const built = resolve(import.meta.dirname, '../../client/dist')
  server = await bootServer({ settings: { CLIENT_DIR: built } })
})
afterAll(() => server.stop())

describe('before the first step', () => {
  test('script is small enough', () => {
    expect(clientSizes().scriptBytes).toBeLessThanOrEqual(SCRIPT_BYTES)
  })

  test('everything together is small enough', async () => {
    const { scriptBytes, styleBytes } = clientSizes()
    const { version } = JSON.parse(String(await travelling('/api/layouts/current'))) as {
      version: number
    }
    const layout = `/api/layouts/${version}`
    const served = ['/', '/theme.css', '/api/layouts/current', layout, `${layout}/navmesh`]
    const bodies = await Promise.all(served.map(travelling))
    const servedBytes = bodies.reduce((sum, { length }) => sum + length, 0)
    expect(servedBytes).toBeGreaterThan(4000) // a layout is among them, compressed
    expect(scriptBytes + styleBytes + servedBytes).toBeLessThanOrEqual(ALL_BYTES)
  })

  test('files travel as small as they are counted', async () => {
    const { beforeFirstStep } = clientSizes()
    expect(beforeFirstStep.length).toBeGreaterThan(3)
    for (const { file, bytes } of beforeFirstStep) {
      expect((await travelling(`/${file}`)).length, file).toBe(bytes)
    }
  })
})

/** An answer's body as it travels to a browser: `fetch` would unpack it. */
function travelling(path: string): Promise<Buffer> {
  return new Promise((done, fail) => {
    const headers = { accept: 'text/html,*/*', 'accept-encoding': 'gzip, deflate, br' }
    const request = get(new URL(path, server.url), { headers }, async (response) => {
      if (response.statusCode !== 200) return fail(new Error(`${path}: ${response.statusCode}`))
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      done(Buffer.concat(parts))
    })
    request.on('error', fail)
  })
}
