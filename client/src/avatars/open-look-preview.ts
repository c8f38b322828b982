import type { OpenLookPreview } from '../look/look-preview-types.ts'

/** Opens a preview of a look; its code comes with the first one. */
export const openLookPreview: OpenLookPreview = async (canvas, options) =>
  (await import('./look-preview.ts')).drawLookPreview(canvas, options)
