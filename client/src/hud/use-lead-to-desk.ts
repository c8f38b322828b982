import { useCallback } from 'react'
import type { AskDesk } from '../plugs/ask-desk-context.ts'
import { useReception } from '../reception/reception-context.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { beginQuestion } from '../reception/visitor/question-draft.ts'
import { showPanel, usePanels } from './panels-store.ts'

/** How every feature leads to the desk, over the picture and in the page without it. */
export function useLeadToDesk(): AskDesk {
  const panels = usePanels()
  const { draft } = useReception()
  return useCallback(
    (begun = {}) => {
      showPanel(panels, deskPanel)
      beginQuestion(draft, begun)
    },
    [panels, draft],
  )
}
