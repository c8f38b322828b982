import { openLookPreview } from '../avatars/open-look-preview.ts'
import { type LookEditorOptions, openLookEditor } from '../look/look-editor.ts'

/** Opens the editor of a visitor's look; see `openLookEditor`. With `has3d` it shows the whole figure. */
export function editLook(
  element: HTMLElement,
  { has3d, ...options }: Omit<LookEditorOptions, 'kind' | 'openPreview'> & { has3d: boolean },
): () => void {
  return openLookEditor(element, {
    ...options,
    kind: 'visitor',
    openPreview: has3d ? openLookPreview : null,
  })
}
