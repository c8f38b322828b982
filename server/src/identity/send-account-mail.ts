import type { Logger } from 'pino'
import type { Mail, Mailer } from '../mail/create-mailer.ts'

/**
 * Mails what is about an account, once and at once: the links in it are kept nowhere else, so what fails is asked for
 * again by a person. False when it failed, null when no mail is set.
 */
export type SendAccountMail = (makeMail: () => Mail) => Promise<boolean | null>

export function createAccountMailSender(mailer: Mailer | null, log: Logger): SendAccountMail {
  return async (makeMail) => {
    if (mailer === null) return null
    const outcome = await mailer.send(makeMail())
    if (outcome.state === 'sent') return true
    log.warn({ error: outcome.error }, 'a mail about an account was not delivered')
    return false
  }
}
