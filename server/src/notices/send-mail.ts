import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { NoticeSchema } from '@foyer/shared/notices/notices-contract.ts'
import { createTransport } from 'nodemailer'
import type { Send } from '../deliveries/deliver.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { Database } from '../storage/database.ts'
import { readChoices } from './choices-queries.ts'
import { renderMail } from './render-mail.ts'
import { renderNotice } from './render-notice.ts'
import { choiceOf } from './staff-choices.ts'

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte. */
  url: string
  /** `Name <address>` or an address. */
  from: string
}

/** Milliseconds for each step of talking to the mail server. */
const PATIENCE = 20_000

/** Sends notices as mail. */
export function createMailSender(options: {
  database: Database
  mail: MailSettings
  publicUrl: string
}): Send {
  const { database, mail, publicUrl } = options
  const transport = createTransport({
    url: mail.url,
    ...securityOf(new URL(mail.url)),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = new URL(publicUrl).hostname

  return async ({ key, recipientId: staffId, payload }) => {
    const notice = NoticeSchema.parse(payload)
    const member = await findStaff(database, staffId)
    if (!member?.active) return { state: 'dropped', error: 'no longer staff' }
    const stored = (await readChoices(database, [staffId])).get(staffId)
    const { locale } = choiceOf(stored, { languages: member.languages, zone: 'UTC' })
    try {
      await transport.sendMail({
        from: mail.from,
        to: { name: member.name, address: member.email },
        ...renderMail(renderNotice(notice, locale), { name: member.name, locale, publicUrl }),
        // The same for each attempt: whoever gets it twice can tell.
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { state: 'sent' }
    } catch (error) {
      const { responseCode, response, message } = error as Error & {
        responseCode?: number
        response?: string
      }
      // 4xx is "not now"; without an answer the server could not be reached.
      const final = responseCode !== undefined && responseCode >= 500
      return { state: final ? 'failed' : 'later', error: response ?? message }
    }
  }
}

/**
 * On this very machine TLS would only need a certificate that nobody checks. A password goes over nothing
 * else; without one it is used where the server offers it.
 */
function securityOf({ hostname, username }: URL): { ignoreTLS?: true; requireTLS?: true } {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))) {
    return { ignoreTLS: true }
  }
  return username === '' ? {} : { requireTLS: true }
}
