/** Metres on the picture around the building: how large the planet is, and how far its middle lies below eye level. */
const PLANET = { radius: 15, below: 3.5 } as const
/** Degrees from the sun to the planet, about +Y. */
const FROM_SUN = 58
const STARS = 1600

const DAY = { dark: '#0a1020', sea: '#3f86c4', land: '#7c9a5e', rim: '#a9dcff' }
const EVENING = { dark: '#06070f', sea: '#2b4d7a', land: '#54586a', rim: '#c59bd8' }

/**
 * Stars and a planet, lit from the sun's side.
 * @param sunAzimuth degrees about +Y; the picture begins at +Z and runs towards +X.
 * @param metres pixels a metre, each way.
 */
export function paintSpace(
  context: CanvasRenderingContext2D,
  day: boolean,
  sunAzimuth: number,
  metres: { x: number; y: number },
): void {
  const { width, height } = context.canvas
  const colours = day ? DAY : EVENING
  context.fillStyle = colours.dark
  context.fillRect(0, 0, width, height)
  paintStars(context)
  const middle = (((sunAzimuth + FROM_SUN) / 360 + 2) % 1) * width
  for (const shift of [-width, 0, width]) {
    context.save()
    context.translate(middle + shift, height / 2 + PLANET.below * metres.y)
    context.scale(metres.x, metres.y)
    paintPlanet(context, colours)
    context.restore()
  }
}

/** A repeatable number in [0, 1). */
function random(i: number, salt: number): number {
  return (Math.abs(Math.sin(i * 12.9898 + salt * 78.233)) * 43758.5453) % 1
}

function paintStars(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas
  for (let i = 0; i < STARS; i++) {
    const bright = random(i, 6) ** 3
    context.fillStyle = `rgba(${random(i, 7) > 0.7 ? '255,236,214' : '222,234,255'},${0.35 + bright * 0.65})`
    // Round, with a soft rim: seen through a window a pixel of this picture is several of the screen's.
    context.beginPath()
    context.arc(random(i, 4) * width, random(i, 5) * height, 0.45 + bright * 0.75, 0, Math.PI * 2)
    context.fill()
  }
}

/** About the origin, in metres; the sun stands to the left and above. */
function paintPlanet(context: CanvasRenderingContext2D, colours: typeof DAY): void {
  const { radius } = PLANET
  const disc = (size: number) => {
    context.beginPath()
    context.arc(0, 0, size, 0, Math.PI * 2)
  }
  const air = context.createRadialGradient(0, 0, radius * 0.97, 0, 0, radius * 1.09)
  air.addColorStop(0, `${colours.rim}b0`)
  air.addColorStop(0.35, `${colours.rim}40`)
  air.addColorStop(1, `${colours.rim}00`)
  context.fillStyle = air
  disc(radius * 1.09)
  context.fill()

  context.save()
  disc(radius)
  context.clip()
  context.fillStyle = colours.sea
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  // Lands in groups, then streaks of cloud that follow the turning.
  for (let i = 0; i < 260; i++) {
    const group = Math.floor(i / 26)
    const x = (random(group, 11) - 0.5) * 1.8 * radius + (random(i, 12) - 0.5) * radius * 0.55
    const y = (random(group, 13) - 0.5) * 1.6 * radius + (random(i, 14) - 0.5) * radius * 0.32
    context.globalAlpha = 0.5
    context.fillStyle = colours.land
    context.beginPath()
    context.arc(x, y, radius * (0.02 + 0.05 * random(i, 15)), 0, Math.PI * 2)
    context.fill()
  }
  for (let i = 0; i < 420; i++) {
    const belt = Math.floor(random(i, 21) * 9)
    const x = (random(i, 22) - 0.5) * 2 * radius
    const y = (belt / 9 - 0.5) * 2 * radius + (random(i, 23) - 0.5) * radius * 0.12 + x * 0.12
    context.globalAlpha = 0.1 + 0.16 * random(i, 24)
    context.fillStyle = '#ffffff'
    context.beginPath()
    context.ellipse(
      x,
      y,
      radius * (0.05 + 0.13 * random(i, 25)),
      radius * 0.016,
      0.12,
      0,
      Math.PI * 2,
    )
    context.fill()
  }
  context.globalAlpha = 1
  const night = context.createLinearGradient(
    -radius * 0.7,
    -radius * 0.7,
    radius * 0.75,
    radius * 0.35,
  )
  night.addColorStop(0, 'rgba(3,6,16,0)')
  night.addColorStop(0.5, 'rgba(3,6,16,0.25)')
  night.addColorStop(1, 'rgba(3,6,16,0.95)')
  context.fillStyle = night
  context.fillRect(-radius, -radius, radius * 2, radius * 2)
  context.restore()
}
