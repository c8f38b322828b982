const LAWN = [
  [0, '#b4c09c'],
  [0.05, '#98ad7c'],
  [0.25, '#8ba469'],
  [1, '#7d975d'],
] as const

/** Sky, far houses, rows of trees and ground, paved or a lawn; the horizon lies in the middle. */
export function paintCountry(context: CanvasRenderingContext2D, day: boolean, lawn: boolean): void {
  const { width, height } = context.canvas
  const horizon = height / 2
  const fill = (from: number, to: number, stops: readonly (readonly [number, string])[]) => {
    const gradient = context.createLinearGradient(0, from, 0, to)
    for (const [at, colour] of stops) gradient.addColorStop(at, colour)
    context.fillStyle = gradient
    context.fillRect(0, from, width, to - from)
  }
  fill(
    0,
    horizon,
    day
      ? [
          [0, '#6f9fd0'],
          [0.6, '#b3cfe6'],
          [1, '#eef3f3'],
        ]
      : [
          [0, '#141c33'],
          [0.7, '#3d3f5e'],
          [1, '#c98a62'],
        ],
  )
  fill(
    horizon,
    height,
    day
      ? lawn
        ? LAWN
        : [
            [0, '#b9bfae'],
            [0.06, '#a8ad97'],
            [0.2, '#c9c6bd'],
            [1, '#b5b2aa'],
          ]
      : [
          [0, '#3a3536'],
          [1, '#211f24'],
        ],
  )
  // Far houses, then rows of trees, the nearer the darker and the more their tops catch the light.
  skyline(context, horizon, day ? 'rgba(150,170,188,0.7)' : 'rgba(40,42,62,0.9)')
  const rows = day ? ['#9db4a0', '#7f9d7b', '#5f8257'] : ['#262b33', '#1e2329', '#171b1e']
  if (lawn) rows.push(day ? '#547a45' : '#12161a')
  rows.forEach((colour, row) => {
    trees(
      context,
      horizon + 1 + row * 4,
      70 - row * 16,
      10 + row * 5,
      colour,
      day ? 0.5 : 0.1,
      5 + row * 7,
    )
  })
}

function skyline(context: CanvasRenderingContext2D, horizon: number, colour: string): void {
  context.fillStyle = colour
  let x = 0
  for (let i = 0; x < context.canvas.width; i++) {
    const width = 14 + ((i * 37) % 29)
    const height = 9 + ((i * 53) % 31)
    if (i % 4 !== 3) context.fillRect(x, horizon - height, width, height)
    x += width + ((i * 13) % 9)
  }
}

/** A row of round crowns made of many small tufts; `sun` of their upper left is lightened. */
function trees(
  context: CanvasRenderingContext2D,
  foot: number,
  count: number,
  size: number,
  colour: string,
  sun: number,
  seed: number,
): void {
  for (let i = 0; i < count; i++) {
    const random = (salt: number) =>
      (Math.abs(Math.sin((i + seed) * 12.9898 + salt * 78.233)) * 43758.5453) % 1
    const x = ((i + random(1) * 0.9) / count) * context.canvas.width
    const radius = size * (0.45 + random(2) * 0.75)
    const middle = foot - radius * 1.15
    context.fillStyle = colour
    context.fillRect(x - 0.7, middle, 1.4, foot - middle)
    for (let tuft = 0; tuft < 26; tuft++) {
      const angle = random(3 + tuft) * Math.PI * 2
      const away = Math.sqrt(random(40 + tuft)) * radius * 0.8
      const [dx, dy] = [Math.cos(angle) * away, Math.sin(angle) * away * 0.85]
      const lit = sun * Math.max(0, (-dx - dy * 1.6) / radius)
      context.fillStyle = colour
      blob(context, x + dx, middle + dy, radius * 0.3)
      context.fillStyle = `rgba(236,238,190,${lit * 0.4})`
      blob(context, x + dx, middle + dy, radius * 0.22)
    }
  }
}

/** A disc that goes around the picture's seam. */
function blob(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  for (const shift of [-context.canvas.width, 0, context.canvas.width]) {
    context.beginPath()
    context.arc(x + shift, y, radius, 0, Math.PI * 2)
    context.fill()
  }
}
