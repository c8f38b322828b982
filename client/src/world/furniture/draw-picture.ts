import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { LOGO_ROOM } from './draw-logo.ts'
import type { Cell, Picture } from './picture.ts'

const FONTS: Readonly<Record<Theme['font'], string>> = {
  sans: '"Inter", "Helvetica Neue", "Segoe UI", Arial, sans-serif',
  serif: '"Source Serif 4", Georgia, "Times New Roman", serif',
  rounded: '"Nunito", "SF Pro Rounded", "Segoe UI", Verdana, sans-serif',
}

export function drawPicture(
  context: CanvasRenderingContext2D,
  cell: Cell,
  picture: Picture,
  theme: Theme,
): void {
  context.save()
  context.beginPath()
  context.rect(cell.x, cell.y, cell.width, cell.height)
  context.clip()
  context.translate(cell.x, cell.y)
  if (picture.kind === 'letters') drawLetters(context, cell, picture, theme)
  else drawPage(context, cell, picture, theme)
  context.restore()
}

/** An image that covers the cell. */
export function drawImage(
  context: CanvasRenderingContext2D,
  cell: Cell,
  image: HTMLImageElement,
): void {
  const scale = Math.max(cell.width / image.naturalWidth, cell.height / image.naturalHeight)
  const [width, height] = [cell.width / scale, cell.height / scale]
  context.drawImage(
    image,
    (image.naturalWidth - width) / 2,
    (image.naturalHeight - height) / 2,
    width,
    height,
    cell.x,
    cell.y,
    cell.width,
    cell.height,
  )
}

function drawPage(
  context: CanvasRenderingContext2D,
  { width, height }: Cell,
  picture: Picture,
  theme: Theme,
): void {
  const ground = context.createLinearGradient(0, 0, width * 0.4, height)
  ground.addColorStop(0, mixed(picture.colour, '#ffffff', 0.14))
  ground.addColorStop(1, mixed(picture.colour, '#000000', 0.42))
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  const unit = Math.min(width, height * 0.8)
  drawRings(context, width, height, unit, theme.colours.accent)
  const margin = unit * 0.09
  context.fillStyle = '#ffffff'
  context.textBaseline = 'alphabetic'
  const font = FONTS[theme.font]
  const titleSize = fitted(
    context,
    picture.title,
    width - margin * 2,
    unit * 0.15,
    (size) => `650 ${size}px ${font}`,
  )
  context.fillText(picture.title, margin, margin + titleSize * 0.9)
  context.fillStyle = theme.colours.accent
  context.fillRect(margin, margin + titleSize * 1.25, unit * 0.14, Math.max(3, unit * 0.014))
  const size = unit * 0.082
  context.font = `400 ${size}px ${font}`
  context.fillStyle = 'rgba(255,255,255,0.94)'
  wrapped(context, picture.text, width - margin * 2).forEach((line, i) => {
    context.fillText(line, margin, margin + titleSize * 1.25 + size * (1.9 + i * 1.35))
  })
  context.fillStyle = 'rgba(255,255,255,0.8)'
  context.font = `600 ${unit * 0.05}px ${font}`
  context.fillText(theme.name, margin, height - margin)
}

/** A quiet figure in the lower right corner, so that a page without an image is not bare. */
function drawRings(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  unit: number,
  accent: string,
): void {
  for (let i = 0; i < 5; i++) {
    context.beginPath()
    context.arc(width * 0.86, height * 0.88, unit * (0.16 + i * 0.13), 0, Math.PI * 2)
    context.strokeStyle = i === 1 ? accent : '#ffffff'
    context.globalAlpha = i === 1 ? 0.85 : 0.16
    context.lineWidth = unit * (i === 1 ? 0.022 : 0.012)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Letters lit from behind: a warm halo on the wall, then the letters. */
function drawLetters(
  context: CanvasRenderingContext2D,
  { width, height }: Cell,
  picture: Picture,
  theme: Theme,
): void {
  context.clearRect(0, 0, width, height)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const left = picture.logo ? height * LOGO_ROOM : 0
  const middle = (left + width) / 2
  fitted(
    context,
    picture.title,
    (width - left) * 0.86,
    height * 0.56,
    (size) => `650 ${size}px ${FONTS[theme.font]}`,
  )
  context.shadowColor = 'rgba(255,214,150,0.75)'
  context.shadowBlur = height * 0.16
  context.fillStyle = picture.colour
  context.fillText(picture.title, middle, height / 2)
  context.shadowColor = 'rgba(20,10,0,0.5)'
  context.shadowBlur = height * 0.02
  context.shadowOffsetY = height * 0.012
  context.fillText(picture.title, middle, height / 2)
  context.textAlign = 'start'
}

/** Sets the largest font up to `most` in which the text fits; returns its size. */
function fitted(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  most: number,
  font: (size: number) => string,
): number {
  context.font = font(most)
  const size = Math.min(most, (most * width) / Math.max(1, context.measureText(text).width))
  context.font = font(size)
  return size
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

function mixed(hex: string, other: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [hex, other].map((text) => Number.parseInt(text.slice(at, at + 2), 16))
    return Math.round(a! + (b! - a!) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
