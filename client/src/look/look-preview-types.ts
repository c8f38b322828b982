import type { Look } from '@foyer/shared/look/look-parts.ts'

export interface LookPreviewOptions {
  look: Look
  /** Staff wear the badge and the company's colour. */
  kind: 'visitor' | 'rep'
  /** The page's brand colours, #rrggbb. */
  colours: { primary: string; accent: string }
  /** Somebody wants less motion: the avatar stands still. */
  calm: boolean
  /** The browser took the picture away. */
  onLost(): void
}

/** An avatar in a small picture of its own. */
export interface LookPreview {
  /** Fulfilled when the avatar was drawn with its own models. */
  readonly drawn: Promise<void>
  show(look: Look): void
  /** Radians about the upright; 0 looks out of the picture. */
  turnTo(yaw: number): void
  close(): void
}

/** Opens a preview in `canvas`; rejects where the browser cannot draw it. */
export type OpenLookPreview = (
  canvas: HTMLCanvasElement,
  options: LookPreviewOptions,
) => Promise<LookPreview>
