import { useCallback, useEffect } from 'react'
import type { AskDesk } from '../plugs/ask-desk-context.ts'
import { useReception } from '../reception/reception-context.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { beginQuestion } from '../reception/visitor/question-draft.ts'
import { showPanel, usePanels } from './panels-store.ts'
import { useServices } from './services-context.ts'

/** How every feature leads to the desk, over the picture and in the page without it; who came in to ask is led at once. */
export function useLeadToDesk(): AskDesk {
  const panels = usePanels()
  const { draft } = useReception()
  const { toDesk } = useServices()
  const lead = useCallback<AskDesk>(
    (begun = {}) => {
      showPanel(panels, deskPanel)
      beginQuestion(draft, begun)
    },
    [panels, draft],
  )
  useEffect(() => {
    if (toDesk) lead()
  }, [toDesk, lead])
  return lead
}
