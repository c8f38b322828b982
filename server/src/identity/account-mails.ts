import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Mail } from '../mail/create-mailer.ts'
import { renderLetter } from '../mail/render-letter.ts'
import { mailTexts } from './mail-texts.ts'

/** Whom a mail is for. */
interface Reader {
  name: string
  email: string
  locale: Locale
}

/** @param by who asked for the link: the person, or an owner for them */
export function resetMail(reader: Reader, link: string, by: 'person' | 'owner'): Mail {
  const t = mailTexts[reader.locale]
  const said = t(by === 'person' ? 'reset.asked' : 'reset.given', { host: hostOf(link) })
  return letterTo(reader, t('reset'), {
    lines: [said, t('reset.once')],
    action: { words: t('reset'), address: link },
  })
}

export function invitationMail(email: string, link: string, locale: Locale): Mail {
  const t = mailTexts[locale]
  return letterTo({ name: '', email, locale }, t('invitation'), {
    lines: [t('invitation.text', { host: hostOf(link) }), t('invitation.once')],
    action: { words: t('invitation.open'), address: link },
  })
}

/** @param count wrong passwords that were tried for the reader's account */
export function failedSignInsMail(reader: Reader, count: number, publicUrl: string): Mail {
  const t = mailTexts[reader.locale]
  return letterTo(reader, t('failed'), {
    lines: [t('failed.text', { count, host: hostOf(publicUrl) }), t('failed.slow'), t('failed.do')],
    action: { words: t('failed.open'), address: `${publicUrl}/settings/password` },
  })
}

function letterTo(
  { name, email, locale }: Reader,
  subject: string,
  said: { lines: string[]; action: { words: string; address: string } },
): Mail {
  const t = mailTexts[locale]
  const greeting = name === '' ? t('greeting.nobody') : t('greeting', { name })
  return { to: { name, address: email }, subject, ...renderLetter({ locale, greeting, ...said }) }
}

function hostOf(url: string): string {
  return new URL(url).host
}
