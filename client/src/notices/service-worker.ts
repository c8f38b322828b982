/**
 * Runs without a page: shows what the server pushes and opens the page it is about. It imports nothing, because
 * browsers load it as one plain script; the texts come with the message, in the person's language.
 */

/** What the server sends. */
interface Message {
  title: string
  body: string
  path: string
  tag: string
  lang: string
}

// The compiler's browser library describes windows, not service workers.
interface Waiting {
  waitUntil(work: Promise<unknown>): void
}
interface Worker {
  location: Location
  registration: {
    showNotification(title: string, options: object): Promise<void>
    pushManager: PushManager
  }
  clients: {
    matchAll(options: { type: 'window' }): Promise<{ url: string; focus(): Promise<unknown> }[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install', work: (event: Waiting) => void): void
  addEventListener(
    type: 'push',
    work: (event: Waiting & { data: { json(): Message } | null }) => void,
  ): void
  addEventListener(
    type: 'notificationclick',
    work: (event: Waiting & { notification: { data: string; close(): void } }) => void,
  ): void
  addEventListener(
    type: 'pushsubscriptionchange',
    work: (event: Waiting & SubscriptionChange) => void,
  ): void
}
/** What the browser knows of both; either may be missing. */
interface SubscriptionChange {
  oldSubscription: Pick<PushSubscription, 'options'> | null
  newSubscription: Pick<PushSubscription, 'toJSON'> | null
}
const worker = self as unknown as Worker

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('push', (event) => {
  if (event.data === null) return
  const { title, body, path, tag, lang } = event.data.json()
  // One of the same tag takes the place of the one before.
  event.waitUntil(worker.registration.showNotification(title, { body, tag, lang, data: path }))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(new URL(event.notification.data, worker.location.origin).href))
})

worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)))

/** The push service gave this browser another address: the server has to know it, or sends into nowhere. */
async function renew({ oldSubscription, newSubscription }: SubscriptionChange): Promise<void> {
  const fresh =
    newSubscription ??
    (oldSubscription && (await worker.registration.pushManager.subscribe(oldSubscription.options)))
  if (!fresh) return // the page of reminders signs up anew
  const { endpoint, keys } = fresh.toJSON()
  await fetch('/api/notices/browsers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  })
}

async function open(url: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window' })
  const page = pages.find((one) => one.url === url)
  if (page) await page.focus()
  else await worker.clients.openWindow(url)
}
