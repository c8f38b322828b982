import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import {
  BackSide,
  CanvasTexture,
  CylinderGeometry,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three'

const SIZE = { width: 1024, height: 512 } as const
/** Metres: radius and height of the picture around the building; its middle is at eye level. */
const RADIUS = 70
const HEIGHT = 90
const EYE = 1.6
/** Daylight outside is that much brighter than the picture's white. */
const DAYLIGHT = 2.6
const EVENING = 0.7

/** What one sees through the windows: sky, trees and ground, painted. One draw call. */
export function buildOutdoors(layout: Layout): Mesh<CylinderGeometry, MeshBasicMaterial> {
  const day = layout.theme.mood === 'day'
  const texture = new CanvasTexture(paint(day))
  texture.colorSpace = SRGBColorSpace
  const material = new MeshBasicMaterial({ map: texture, side: BackSide, fog: false })
  material.color.setScalar(day ? DAYLIGHT : EVENING)
  const mesh = new Mesh(new CylinderGeometry(RADIUS, RADIUS, HEIGHT, 32, 1, true), material)
  mesh.position.y = EYE
  mesh.name = 'outdoors'
  return mesh
}

function paint(day: boolean): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, SIZE)
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const { width, height } = SIZE
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
      ? [
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
  // Far houses, then two rows of trees, the nearer the darker.
  skyline(context, horizon, day ? 'rgba(170,186,200,0.75)' : 'rgba(40,42,62,0.9)')
  trees(context, horizon + 2, 60, 15, day ? 'rgba(122,146,124,0.85)' : 'rgba(30,34,40,0.95)', 5)
  trees(context, horizon + 5, 44, 24, day ? 'rgba(84,112,82,0.95)' : 'rgba(22,26,28,1)', 9)
  return canvas
}

function skyline(context: CanvasRenderingContext2D, horizon: number, colour: string): void {
  context.fillStyle = colour
  let x = 0
  for (let i = 0; x < SIZE.width; i++) {
    const width = 14 + ((i * 37) % 29)
    const height = 9 + ((i * 53) % 31)
    if (i % 4 !== 3) context.fillRect(x, horizon - height, width, height)
    x += width + ((i * 13) % 9)
  }
}

function trees(
  context: CanvasRenderingContext2D,
  foot: number,
  count: number,
  size: number,
  colour: string,
  seed: number,
): void {
  context.fillStyle = colour
  for (let i = 0; i < count; i++) {
    const random = (salt: number) =>
      (Math.abs(Math.sin((i + seed) * 12.9898 + salt * 78.233)) * 43758.5453) % 1
    const x = ((i + random(1) * 0.8) / count) * SIZE.width
    const radius = size * (0.5 + random(2) * 0.6)
    for (const shift of [-SIZE.width, 0, SIZE.width]) {
      context.beginPath()
      for (let blob = 0; blob < 5; blob++) {
        const [bx, by] = [(random(3 + blob) - 0.5) * radius * 1.2, random(9 + blob) * radius * 0.7]
        context.moveTo(x + shift + bx, foot - radius * 0.7 - by)
        context.arc(x + shift + bx, foot - radius * 0.5 - by, radius * 0.55, 0, Math.PI * 2)
      }
      context.fill()
    }
    context.fillRect(x - 0.8, foot - radius * 0.7, 1.6, radius * 0.7)
  }
}
