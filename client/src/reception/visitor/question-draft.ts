import { createStore, type StoreApi } from 'zustand/vanilla'
import type { QuestionBegun } from '../../plugs/ask-desk-context.ts'

/** What a visitor has written to the desk and not sent. It stays when the panel closes. */
export type QuestionDraft = StoreApi<{
  text: string
  /** It answers a rep's greeting. */
  greeted: boolean
  /** The field is to take the focus as soon as it is there. */
  wanted: boolean
}>

export function createQuestionDraft(): QuestionDraft {
  return createStore(() => ({ text: '', greeted: false, wanted: false }))
}

/** Another feature leads here; what it brings comes after what was written before. */
export function beginQuestion(draft: QuestionDraft, { text = '', greeted }: QuestionBegun): void {
  draft.setState((before) => ({
    text: [before.text, text].filter(Boolean).join('\n'),
    greeted: greeted ?? before.greeted,
    wanted: true,
  }))
}
