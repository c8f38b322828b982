import type { AvatarView } from '../avatar-view.ts'
import type { Picture } from './atlas-cells.ts'
import { isRightToLeft, shorten, wrapText } from './wrap-text.ts'

/** The system's own fonts: they shape every script that the system can show. */
const FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
const NAME_FONT = `600 15px ${FAMILY}`
const STATUS_FONT = `14px ${FAMILY}`
const BUBBLE_FONT = `15px ${FAMILY}`
const MARK_FONT = `italic 14px ${FAMILY}`

const NAME_WIDTH = 170
const BUBBLE_WIDTH = 230
const BUBBLE_LINES = 4
const LINE = 20
const TAIL = 8
const BADGE = 18

/** Measures text in a font. One canvas for all: making one for each would cost more than measuring. */
let ruler: CanvasRenderingContext2D | null = null
function measureIn(font: string): (text: string) => number {
  ruler ??= document.createElement('canvas').getContext('2d')!
  const canvas = ruler
  return (text) => {
    canvas.font = font
    return canvas.measureText(text).width
  }
}

/**
 * Name, and for reps a badge in the brand's colour and the status.
 * @param brand '#rrggbb'
 */
export function namePicture(
  view: Pick<AvatarView, 'name' | 'kind' | 'statusText'>,
  brand: string,
): Picture {
  const rep = view.kind === 'rep'
  const name = shorten(view.name, NAME_WIDTH, measureIn(NAME_FONT))
  const status = rep ? shorten(view.statusText, NAME_WIDTH, measureIn(STATUS_FONT)) : ''
  const badge = rep ? BADGE + 6 : 0
  const nameWidth = measureIn(NAME_FONT)(name) + badge
  const width = Math.ceil(Math.max(nameWidth, measureIn(STATUS_FONT)(status)) + 20)
  const height = status ? 2 * LINE + 6 : LINE + 6
  return {
    key: `name ${rep ? brand : ''} ${view.name}\n${status}`,
    width,
    height,
    draw(canvas) {
      // Dark enough that white text keeps its contrast over a white wall.
      canvas.fillStyle = 'rgba(18, 22, 30, 0.78)'
      canvas.beginPath()
      canvas.roundRect(0, 0, width, height, 12)
      canvas.fill()
      const left = (width - nameWidth) / 2
      if (rep) drawBadge(canvas, left + BADGE / 2, LINE / 2 + 3, brand)
      canvas.textBaseline = 'middle'
      canvas.fillStyle = '#ffffff'
      canvas.font = NAME_FONT
      drawText(canvas, name, left + badge, LINE / 2 + 4, nameWidth - badge)
      if (!status) return
      canvas.font = STATUS_FONT
      canvas.fillStyle = '#dfe4ee'
      canvas.textAlign = 'center'
      canvas.fillText(status, width / 2, LINE * 1.5 + 3)
    },
  }
}

/** A line that somebody said. `mark` is written below it when nobody typed it. */
export function bubblePicture(bubble: NonNullable<AvatarView['bubble']>, mark: string): Picture {
  const measure = measureIn(BUBBLE_FONT)
  const lines = wrapText(bubble.text, BUBBLE_WIDTH, BUBBLE_LINES, measure)
  const foot = bubble.automatic ? shorten(mark, BUBBLE_WIDTH, measureIn(MARK_FONT)) : ''
  const text = Math.max(...lines.map(measure), measureIn(MARK_FONT)(foot))
  const width = Math.ceil(text + 24)
  const body = (lines.length + (foot ? 1 : 0)) * LINE + 12
  return {
    key: `bubble ${foot}\n${bubble.text}`,
    width,
    height: body + TAIL,
    draw(canvas) {
      canvas.fillStyle = 'rgba(255, 255, 255, 0.96)'
      canvas.beginPath()
      canvas.roundRect(0, 0, width, body, 12)
      canvas.moveTo(width / 2 - TAIL, body)
      canvas.lineTo(width / 2, body + TAIL)
      canvas.lineTo(width / 2 + TAIL, body)
      canvas.fill()
      canvas.textBaseline = 'middle'
      canvas.fillStyle = '#171c27'
      canvas.font = BUBBLE_FONT
      lines.forEach((line, i) => {
        drawText(canvas, line, 12, 7 + LINE * (i + 0.5), text)
      })
      canvas.font = MARK_FONT
      canvas.fillStyle = '#535c6d'
      drawText(canvas, foot, 12, 7 + LINE * (lines.length + 0.5), text)
    },
  }
}

/** Text from the side where its script begins. */
function drawText(
  canvas: CanvasRenderingContext2D,
  text: string,
  left: number,
  middle: number,
  width: number,
): void {
  const rightToLeft = isRightToLeft(text)
  canvas.direction = rightToLeft ? 'rtl' : 'ltr'
  canvas.textAlign = 'start'
  canvas.fillText(text, rightToLeft ? left + width : left, middle)
}

/** A seal with a check mark: signed-in staff. */
function drawBadge(canvas: CanvasRenderingContext2D, x: number, y: number, brand: string): void {
  canvas.fillStyle = brand
  canvas.strokeStyle = '#ffffff'
  canvas.lineWidth = 1.5
  canvas.beginPath()
  canvas.arc(x, y, BADGE / 2 - 1, 0, Math.PI * 2)
  canvas.fill()
  canvas.stroke()
  canvas.lineWidth = 2
  canvas.lineCap = canvas.lineJoin = 'round'
  canvas.beginPath()
  canvas.moveTo(x - 3.5, y)
  canvas.lineTo(x - 1, y + 3)
  canvas.lineTo(x + 4, y - 3)
  canvas.stroke()
}
