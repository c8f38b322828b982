import { createContext } from 'react'
import type { OpenLookPreview } from './look-preview-types.ts'

/** How the page opens a preview of a look, given at its root: avatars stand above looks. Null: it has none. */
export const LookPreviewContext = createContext<OpenLookPreview | null>(null)
