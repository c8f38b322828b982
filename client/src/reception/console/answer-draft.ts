import { keep, recall } from '../../browser/storage.ts'
import type { Draft } from '../../ui/message-form.tsx'

/** What a rep has written to a visitor and not sent: kept for this tab, also over a reload. */
export function answerDraft(visitorId: string): Draft {
  const key = `foyer:answer:${visitorId}`
  return {
    read() {
      const kept = recall(key, 'sessionStorage')
      return typeof kept === 'string' ? kept : ''
    },
    keep(text) {
      keep(key, text === '' ? null : text, 'sessionStorage')
    },
  }
}
