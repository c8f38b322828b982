import { isIP } from 'node:net'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Sender } from './read-sender.ts'

/** How mail leaves. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte. */
  url: string
  from: Sender
}

export type Mail = Pick<SendMailOptions, 'messageId'> & {
  to: Sender
  subject: string
  text: string
  html: string
}

/** How it went. `later`: the mail server may take it another time. */
export type MailOutcome = { state: 'sent' } | { state: 'later' | 'failed'; error: string }

/** Hands mails to the mail server. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>
}

/** Milliseconds for each step of talking to the mail server. */
const PATIENCE = 20_000

export function createMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport({
    url,
    ...securityOf(new URL(url)),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      try {
        const headers = { 'Auto-Submitted': 'auto-generated' }
        await transport.sendMail({ from, headers, ...mail })
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
    },
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
