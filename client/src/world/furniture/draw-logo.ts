import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { Cell, Picture } from './picture.ts'

/** Of a sign's height: how much width its logo has before the letters. */
export const LOGO_ROOM = 1
/** The same colours as in theme/logo.module.css. */
const GROUNDS: Readonly<Record<Theme['logoGround'], string>> = { light: '#ffffff', dark: '#16191f' }

/** A logo on its plate: before the letters of a sign, in the lower right corner of a page. */
export function drawLogo(
  context: CanvasRenderingContext2D,
  cell: Cell,
  kind: Picture['kind'],
  ground: Theme['logoGround'],
  image: HTMLImageElement,
): void {
  const room = kind === 'letters' ? roomOnSign(cell) : roomOnPage(cell)
  const padding = room.height * 0.14
  const scale = Math.min(
    (room.width - padding * 2) / image.naturalWidth,
    (room.height - padding * 2) / image.naturalHeight,
  )
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  const [right, middle] = [room.x + room.width, room.y + room.height / 2]
  context.save()
  if (kind === 'letters') {
    context.shadowColor = 'rgba(255,214,150,0.75)'
    context.shadowBlur = cell.height * 0.1
  }
  context.fillStyle = GROUNDS[ground]
  context.beginPath()
  context.roundRect(
    right - width - padding * 2,
    middle - height / 2 - padding,
    width + padding * 2,
    height + padding * 2,
    padding,
  )
  context.fill()
  context.shadowColor = 'transparent'
  context.drawImage(image, right - width - padding, middle - height / 2, width, height)
  context.restore()
}

function roomOnSign({ x, y, height }: Cell): Cell {
  const edge = height * 0.14
  return {
    x: x + edge,
    y: y + edge,
    width: height * LOGO_ROOM - edge,
    height: height - edge * 2,
  }
}

function roomOnPage({ x, y, width, height }: Cell): Cell {
  const unit = Math.min(width, height * 0.8)
  const margin = unit * 0.07
  const [wide, high] = [unit * 0.42, unit * 0.17]
  return { x: x + width - margin - wide, y: y + height - margin - high, width: wide, height: high }
}
