import { createRequiredContext } from '../ui/required-context.ts'
import type { SelectionStore } from './selection-store.ts'

export const [SelectionContext, useSelectionStore] =
  createRequiredContext<SelectionStore>('selection')
