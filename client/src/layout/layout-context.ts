import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createRequiredContext } from '../ui/required-context.ts'

const [LayoutContext, useLayoutStore] =
  createRequiredContext<StoreApi<{ layout: Layout; version: number }>>('layout')

export { LayoutContext }

/** The layout in force; another one when it is published. */
export function useLayout(): Layout {
  return useStore(useLayoutStore(), (state) => state.layout)
}
