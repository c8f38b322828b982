import { createRequiredContext } from '../ui/required-context.ts'

/** What a feature begins a question with. */
export interface QuestionBegun {
  /** What the visitor has written already. */
  text?: string
  /** The question answers what a rep's avatar has said in greeting. */
  greeted?: boolean
}

/** Leads a visitor to the private conversation with the desk, its field in focus; nothing is sent. */
export type AskDesk = (begun?: QuestionBegun) => void

export const [AskDeskContext, useAskDesk] = createRequiredContext<AskDesk>('way to the desk')
