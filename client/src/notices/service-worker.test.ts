import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

test('a subscription that the browser made anew is told to the server', async () => {
  const listeners = new Map<string, (event: object) => void>()
  const options = { userVisibleOnly: true, applicationServerKey: new ArrayBuffer(1) }
  const fresh = {
    toJSON: () => ({ endpoint: 'https://push.example/new', keys: { p256dh: 'p', auth: 'a' } }),
  }
  const subscribe = vi.fn(async () => fresh)
  vi.stubGlobal('self', {
    addEventListener: (type: string, work: (event: object) => void) => listeners.set(type, work),
    registration: { pushManager: { subscribe } },
  })
  const fetched = vi.fn(async () => new Response())
  vi.stubGlobal('fetch', fetched)
  await import('./service-worker.ts')
  let work = Promise.resolve()
  listeners.get('pushsubscriptionchange')!({
    oldSubscription: { options },
    newSubscription: null,
    waitUntil: (promise: Promise<void>) => {
      work = promise
    },
  })
  await work
  expect(subscribe).toHaveBeenCalledWith(options)
  expect(fetched).toHaveBeenCalledWith('/api/notices/browsers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      endpoint: 'https://push.example/new',
      keys: { p256dh: 'p', auth: 'a' },
    }),
  })
})
