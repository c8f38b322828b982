import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import { addBrowser } from '@foyer/shared/notices/notices-endpoints.ts'
import { call } from '../net/call.ts'

const SCRIPT = '/sw.js'

/** Whether this browser can be told without a page: `blocked` by its user, who alone can change that. */
export function pushSupport(): 'possible' | 'blocked' | 'unsupported' {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) {
    return 'unsupported'
  }
  return Notification.permission === 'denied' ? 'blocked' : 'possible'
}

/** SHA-256 in hex of this browser's own endpoint, by which the server's list names it; null: it has none. */
export async function ownEndpointHash(): Promise<string | null> {
  if (pushSupport() !== 'possible') return null
  const registration = await navigator.serviceWorker.getRegistration(SCRIPT)
  const subscription = await registration?.pushManager.getSubscription()
  if (!subscription) return null
  const bytes = new TextEncoder().encode(subscription.endpoint)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Asks the person for leave, signs this browser up with its push service, and tells the server. Refused with
 * `not-allowed` when the person does not want it, `unavailable` when the push service cannot be reached.
 *
 * @param serverKey the server's public key, base64url
 */
export async function signUpBrowser(serverKey: string): Promise<Result<unknown>> {
  if ((await Notification.requestPermission()) !== 'granted') return refuse('not-allowed')
  try {
    await navigator.serviceWorker.register(SCRIPT)
    const { pushManager } = await navigator.serviceWorker.ready
    // One that was made with another key of the server would be in the way.
    await (await pushManager.getSubscription())?.unsubscribe()
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: serverKey,
    })
    const { endpoint = '', keys = {} } = subscription.toJSON()
    const { p256dh = '', auth = '' } = keys
    return call(addBrowser, { body: { endpoint, keys: { p256dh, auth } } })
  } catch (error) {
    return refuse('unavailable', String(error))
  }
}

/** Ends this browser's subscription; the server is told by its own list. */
export async function signOffBrowser(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(SCRIPT)
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
}
