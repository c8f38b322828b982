import { createStore, type StoreApi } from 'zustand/vanilla'

/** What a visitor has written to the desk and not sent: it stays when the panel closes, and other features begin it. */
export type QuestionDraft = StoreApi<{ text: string }>

export function createQuestionDraft(): QuestionDraft {
  return createStore(() => ({ text: '' }))
}
