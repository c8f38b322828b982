import { createHash } from 'node:crypto'
import { NoticeSchema } from '@foyer/shared/notices/notices-contract.ts'
import type { Send } from '../deliveries/deliver.ts'
import { findStaff } from '../identity/identity-queries.ts'
import type { Mailer } from '../mail/create-mailer.ts'
import type { Database } from '../storage/database.ts'
import { renderMail } from './render-mail.ts'
import { renderNotice } from './render-notice.ts'
import { readReader } from './staff-choices.ts'

/** Sends notices as mail. */
export function createMailSender(options: {
  database: Database
  mailer: Mailer
  publicUrl: string
}): Send {
  const { database, mailer, publicUrl } = options
  const host = new URL(publicUrl).hostname

  return async ({ key, recipientId: staffId, payload }) => {
    const notice = NoticeSchema.parse(payload)
    const member = await findStaff(database, staffId)
    if (!member?.active) return { state: 'dropped', error: 'no longer staff' }
    const reader = await readReader(database, member)
    const { locale } = reader
    return mailer.send({
      to: { name: member.name, address: member.email },
      ...renderMail(renderNotice(notice, reader), { name: member.name, locale, publicUrl }),
      // The same for each attempt: whoever gets it twice can tell.
      messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`,
    })
  }
}
