import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { LookPreview, OpenLookPreview } from './look-preview-types.ts'
import { lookTexts } from './look-texts.ts'
import { createPortrait } from './portrait-element.ts'

/** Radians of turning: for a key, for a dragged pixel, and per second by itself until somebody turns it. */
const TURN = { key: Math.PI / 12, pixel: 0.012, second: 0.4 }
const FULL = Math.PI * 2

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

  const stop = new AbortController()
  let preview: LookPreview | null = null
  let yaw = 0
  let turning = false

  function turnTo(next: number): void {
    yaw = ((next % FULL) + FULL) % FULL
    preview?.turnTo(yaw)
    const degrees = String(Math.round((yaw / FULL) * 360))
    element.ariaValueNow = degrees
    element.ariaValueText = `${degrees}°`
  }

  /** The avatar is here: the stage can be turned, by hand and by keys, and turns slowly until it is. */
  function begin(opened: LookPreview): void {
    preview = opened
    preview.show(look)
    Object.assign(element, { role: 'slider', tabIndex: 0, ariaValueMin: '0', ariaValueMax: '360' })
    element.ariaLabel = lookTexts(options.locale)('preview.turn')
    turnTo(0)
    turning = !calm
    let before = performance.now()
    const turn = (now: number) => {
      if (!turning || stop.signal.aborted) return
      turnTo(yaw + ((now - before) / 1000) * TURN.second)
      before = now
      requestAnimationFrame(turn)
    }
    requestAnimationFrame(turn)
    element.addEventListener('keydown', pressKey, stop)
    element.addEventListener(
      'pointerdown',
      (event) => element.setPointerCapture(event.pointerId),
      stop,
    )
    element.addEventListener('pointermove', drag, stop)
  }

  function pressKey(event: KeyboardEvent): void {
    const turns: Record<string, number> = {
      ArrowRight: yaw + TURN.key,
      ArrowUp: yaw + TURN.key,
      ArrowLeft: yaw - TURN.key,
      ArrowDown: yaw - TURN.key,
      Home: 0,
      End: Math.PI,
    }
    const next = turns[event.key]
    if (next === undefined) return
    event.preventDefault()
    turning = false
    turnTo(next)
  }

  function drag(event: PointerEvent): void {
    if (!element.hasPointerCapture(event.pointerId)) return
    turning = false
    turnTo(yaw + event.movementX * TURN.pixel)
  }

  function end(): void {
    turning = false
    preview?.close()
    preview = null
    element.querySelector('canvas')?.remove()
    portrait.hidden = false
    element.removeAttribute('role')
    element.removeAttribute('tabindex')
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
    if (stop.signal.aborted) return opened.close()
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
      stop.abort()
      end()
    },
  }
}
