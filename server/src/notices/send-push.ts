import { createHash } from 'node:crypto'
import { NoticeSchema } from '@foyer/shared/notices/notices-contract.ts'
import type { Outcome, Send } from '../deliveries/deliver.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { AddressCheck } from '../net/public-address.ts'
import { safeFetch } from '../net/safe-fetch.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { deleteBrowser, findBrowser } from './choices-queries.ts'
import { encryptPush, PUSH_TEXT_MAX } from './encrypt-push.ts'
import { renderNotice } from './render-notice.ts'
import { readReader } from './staff-choices.ts'
import { type VapidKey, vapidHeader } from './vapid.ts'

/** Seconds that a push service keeps a message for a browser that is off; a reminder no longer than it is good. */
const KEPT = 86_400
/** Room for the names around the text in the message. */
const LINES_MAX = 2000

const URGENT = new Set(['reminder', 'late', 'no-show'])

/** Sends notices to browsers by web push (RFC 8030). */
export function createPushSender(options: {
  database: Database
  key: VapidKey
  /** Where the operator can be reached, for push services: `mailto:` or `https:`. */
  subject: string
  mayReach: AddressCheck
  clock: AlarmClock
}): Send {
  const { database, key: vapid, subject, mayReach, clock } = options

  return async ({ key, recipientId: staffId, address, payload, expiresAt }) => {
    const notice = NoticeSchema.parse(payload)
    const browser = address === null ? null : await findBrowser(database, address)
    const member = await findStaff(database, staffId)
    // The browser may be somebody else's by now.
    if (!member?.active || browser?.staffId !== staffId) {
      return { state: 'dropped', error: 'no longer signed up' }
    }
    const reader = await readReader(database, member)
    const { title, lines, path } = renderNotice(notice, reader)
    const tag = createHash('sha256').update(key).digest('base64url').slice(0, 32)
    const message = { title, body: fit(lines.join('\n')), path, tag, lang: reader.locale }
    const now = clock.now()
    const keptFor = expiresAt === null ? KEPT : Math.ceil((expiresAt - now) / 1000)

    const answer = await safeFetch(
      browser.endpoint,
      {
        method: 'POST',
        headers: {
          authorization: vapidHeader(vapid, { endpoint: browser.endpoint, subject, now }),
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
          ttl: String(Math.min(keptFor, KEPT)),
          urgency: URGENT.has(notice.kind) ? 'high' : 'normal',
          // A message that a push service still keeps is replaced by one of the same topic.
          topic: tag,
        },
        body: encryptPush(JSON.stringify(message), browser),
        protocols: ['https:'],
        redirects: 0,
        maxBytes: 10_000,
        seconds: 20,
      },
      mayReach,
    )
    if (!answer.ok) {
      const state = answer.reason === 'address-forbidden' ? 'failed' : 'later'
      return { state, error: answer.detail ?? answer.reason }
    }
    const outcome = outcomeOf(answer.value.status)
    if (outcome.state === 'dropped') await deleteBrowser(database, browser.id, null)
    return outcome
  }
}

function outcomeOf(status: number): Outcome {
  const error = `the push service answered ${status}`
  if (status >= 200 && status < 300) return { state: 'sent' }
  if (status === 404 || status === 410) return { state: 'dropped', error } // NT11
  return { state: status === 429 || status >= 500 ? 'later' : 'failed', error }
}

/** As much of a text as a push message takes. */
function fit(text: string): string {
  const bytes = Buffer.from(text)
  const most = Math.min(LINES_MAX, PUSH_TEXT_MAX)
  if (bytes.length <= most) return text
  return `${new TextDecoder().decode(bytes.subarray(0, most)).replace(/\uFFFD+$/, '')}…`
}
