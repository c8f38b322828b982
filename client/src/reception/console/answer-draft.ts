import type { Draft } from '../../ui/message-form.tsx'

/** What a rep has written to a visitor and not sent: kept for this tab, also over a reload. */
export function answerDraft(visitorId: string): Draft {
  const key = `foyer:answer:${visitorId}`
  return {
    read() {
      try {
        return sessionStorage.getItem(key) ?? ''
      } catch {
        return '' // storage is blocked
      }
    },
    keep(text) {
      try {
        if (text === '') sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, text)
      } catch {
        // storage is blocked or full: the field alone has it
      }
    },
  }
}
