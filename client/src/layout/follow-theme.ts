import type { StoreApi } from 'zustand/vanilla'
import { showTheme } from '../theme/show-theme.ts'
import type { LoadedLayout } from './load-layout.ts'

/** The page takes the colours of a layout that is published while one is in. Returns the way to stop. */
export function followTheme(layout: StoreApi<LoadedLayout>): () => void {
  return layout.subscribe(({ layout: { theme } }) =>
    showTheme(document.documentElement, theme.colours),
  )
}
