import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { LookPreview, OpenLookPreview } from './look-preview-types.ts'
import { lookTexts } from './look-texts.ts'
import { createPortrait } from './portrait-element.ts'
import { startTurntable } from './turntable.ts'

export interface LookStageOptions {
  look: Look
  kind: 'visitor' | 'rep'
  locale: Locale
  calm: boolean
  openPreview: OpenLookPreview | null
}

/** Where a look is seen: its portrait, and the avatar itself as soon as it is drawn. */
export interface LookStage {
  readonly element: HTMLElement
  show(look: Look): void
  close(): void
}

export function createLookStage(options: LookStageOptions): LookStage {
  const { kind, calm, openPreview } = options
  let { look } = options
  const element = document.createElement('div')
  element.className = 'look-stage'
  const portrait = document.createElement('span')
  portrait.className = 'look-stage-portrait'
  portrait.append(createPortrait(look))
  element.append(portrait)

  let closed = false
  let preview: LookPreview | null = null
  let stopTurning = () => {}

  function begin(opened: LookPreview): void {
    preview = opened
    preview.show(look)
    stopTurning = startTurntable(element, {
      label: lookTexts(options.locale)('preview.turn'),
      calm,
      onTurn: (yaw) => opened.turnTo(yaw),
    })
  }

  function end(): void {
    stopTurning()
    preview?.close()
    preview = null
    element.querySelector('canvas')?.remove()
    portrait.hidden = false
  }

  async function open(opening: OpenLookPreview): Promise<void> {
    const canvas = document.createElement('canvas')
    canvas.ariaHidden = 'true' // the choices beside it say the same
    element.append(canvas)
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    const colours = { primary: colour('--primary'), accent: colour('--accent') }
    const opened = await opening(canvas, { look, kind, colours, calm, onLost: end })
    await opened.drawn
    if (closed) return opened.close()
    portrait.hidden = true
    begin(opened)
  }

  if (openPreview) {
    open(openPreview).catch((error: unknown) => {
      console.warn('the preview of the look could not be drawn', error)
      end()
    })
  }

  return {
    element,
    show(next) {
      look = next
      portrait.replaceChildren(createPortrait(look))
      preview?.show(look)
    },
    close() {
      closed = true
      end()
    },
  }
}
