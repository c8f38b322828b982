import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import {
  BackSide,
  CanvasTexture,
  CylinderGeometry,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three'
import { paintCountry } from './paint-country.ts'
import { paintSpace } from './paint-space.ts'

/** Metres: radius and height of the picture around the building; its middle is at eye level. */
const RADIUS = 70
const HEIGHT = 90
const EYE = 1.6
const PIXELS = { width: 2048, height: 512 } as const
/** How much brighter than its white the picture is. */
const BRIGHTNESS = {
  country: { day: 1.9, evening: 0.7 },
  space: { day: 1.5, evening: 0.9 },
} as const

/** What one sees through the windows: sky, trees and ground, or stars and a planet, painted. One draw call. */
export function buildOutdoors(layout: Layout): Mesh<CylinderGeometry, MeshBasicMaterial> {
  const { materials, mood } = layout.theme
  const place = materials === 'space' ? 'space' : 'country'
  const canvas = document.createElement('canvas')
  Object.assign(canvas, PIXELS)
  const context = canvas.getContext('2d')
  const metres = { x: PIXELS.width / (2 * Math.PI * RADIUS), y: PIXELS.height / HEIGHT }
  if (!context) console.warn('What is outside could not be painted.')
  else if (place === 'country') paintCountry(context, mood === 'day')
  else paintSpace(context, mood === 'day', layout.shell.light.sun.azimuth, metres)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  const material = new MeshBasicMaterial({ map: texture, side: BackSide, fog: false })
  material.color.setScalar(BRIGHTNESS[place][mood])
  const mesh = new Mesh(new CylinderGeometry(RADIUS, RADIUS, HEIGHT, 32, 1, true), material)
  mesh.position.y = EYE
  mesh.name = 'outdoors'
  return mesh
}
