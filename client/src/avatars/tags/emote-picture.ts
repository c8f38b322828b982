import type { Picture } from './atlas-cells.ts'

type Canvas = CanvasRenderingContext2D

const SIZE = 46
const INK = '#2b3140'
const SKIN = '#f2b705'
const RED = '#d6364f'

/** Each emote drawn about the middle of a disc of radius 1. */
const DRAWINGS: Readonly<Record<string, (canvas: Canvas) => void>> = {
  wave(canvas) {
    canvas.rotate(0.25)
    drawHand(canvas, [0.42, 0.5, 0.47, 0.36])
    drawArc(canvas, 0.66, -0.42, 0.2, -0.8, 0.8)
    drawArc(canvas, 0.66, -0.42, 0.38, -0.7, 0.7)
  },
  applaud(canvas) {
    for (const side of [-1, 1]) {
      canvas.save()
      canvas.translate(side * 0.2, 0.12)
      canvas.rotate(side * 0.35)
      canvas.scale(0.72 * -side, 0.72)
      drawHand(canvas, [0.4, 0.46, 0.44, 0.36])
      canvas.restore()
    }
    for (const angle of [-0.5, 0, 0.5]) {
      drawLine(
        canvas,
        Math.sin(angle) * 0.6,
        -Math.cos(angle) * 0.6,
        Math.sin(angle) * 0.8,
        -Math.cos(angle) * 0.8,
      )
    }
  },
  nod(canvas) {
    canvas.strokeStyle = '#1d7a4f'
    canvas.lineWidth = 0.2
    drawPath(canvas, [-0.5, 0.05, -0.15, 0.4, 0.52, -0.38])
  },
  'shake-head'(canvas) {
    canvas.strokeStyle = RED
    canvas.lineWidth = 0.2
    drawLine(canvas, -0.4, -0.4, 0.4, 0.4)
    drawLine(canvas, 0.4, -0.4, -0.4, 0.4)
  },
  point(canvas) {
    canvas.rotate(Math.PI / 2)
    drawHand(canvas, [0.62, 0.14, 0.12, 0.08])
  },
  heart(canvas) {
    canvas.fillStyle = RED
    canvas.beginPath()
    canvas.moveTo(0, 0.56)
    canvas.bezierCurveTo(-1.05, -0.1, -0.5, -0.85, 0, -0.32)
    canvas.bezierCurveTo(0.5, -0.85, 1.05, -0.1, 0, 0.56)
    canvas.fill()
  },
  laugh(canvas) {
    canvas.fillStyle = SKIN
    canvas.beginPath()
    canvas.arc(0, 0, 0.68, 0, Math.PI * 2)
    canvas.fill()
    drawArc(canvas, -0.27, -0.1, 0.14, -Math.PI, 0)
    drawArc(canvas, 0.27, -0.1, 0.14, -Math.PI, 0)
    canvas.fillStyle = INK
    canvas.beginPath()
    canvas.arc(0, 0.1, 0.4, 0, Math.PI)
    canvas.closePath()
    canvas.fill()
  },
  question(canvas) {
    canvas.lineWidth = 0.2
    canvas.beginPath()
    canvas.moveTo(-0.3, -0.28)
    canvas.bezierCurveTo(-0.3, -0.75, 0.34, -0.75, 0.34, -0.28)
    canvas.bezierCurveTo(0.34, 0, 0, 0, 0, 0.28)
    canvas.stroke()
    canvas.fillStyle = INK
    canvas.beginPath()
    canvas.arc(0, 0.56, 0.12, 0, Math.PI * 2)
    canvas.fill()
  },
}

/** An emote's picture on a white disc. An emote without a drawing of its own gets the question mark. */
export function emotePicture(emote: string): Picture {
  return {
    key: `emote ${emote}`,
    width: SIZE,
    height: SIZE,
    draw(canvas) {
      canvas.translate(SIZE / 2, SIZE / 2)
      canvas.scale(SIZE / 2, SIZE / 2)
      canvas.fillStyle = '#ffffff'
      canvas.beginPath()
      canvas.arc(0, 0, 0.97, 0, Math.PI * 2)
      canvas.fill()
      canvas.strokeStyle = INK
      canvas.lineWidth = 0.1
      canvas.lineCap = 'round'
      canvas.lineJoin = 'round'
      const draw = DRAWINGS[emote] ?? DRAWINGS.question!
      draw(canvas)
    },
  }
}

/** A hand held up, its thumb to the left. @param fingers lengths from the index finger on */
function drawHand(canvas: Canvas, fingers: readonly number[]): void {
  canvas.fillStyle = SKIN
  canvas.beginPath()
  canvas.roundRect(-0.32, -0.08, 0.64, 0.62, 0.2)
  fingers.forEach((length, i) => {
    canvas.roundRect(-0.32 + i * 0.165, -0.04 - length, 0.145, length + 0.2, 0.07)
  })
  canvas.fill()
  canvas.save()
  canvas.translate(-0.28, 0.3)
  canvas.rotate(-0.8)
  canvas.beginPath()
  canvas.roundRect(-0.08, -0.42, 0.16, 0.46, 0.08)
  canvas.fill()
  canvas.restore()
}

function drawArc(
  canvas: Canvas,
  x: number,
  y: number,
  radius: number,
  from: number,
  to: number,
): void {
  canvas.beginPath()
  canvas.arc(x, y, radius, from, to)
  canvas.stroke()
}

function drawLine(canvas: Canvas, x1: number, y1: number, x2: number, y2: number): void {
  drawPath(canvas, [x1, y1, x2, y2])
}

function drawPath(canvas: Canvas, points: readonly number[]): void {
  canvas.beginPath()
  for (let i = 0; i < points.length; i += 2) canvas.lineTo(points[i]!, points[i + 1]!)
  canvas.stroke()
}
