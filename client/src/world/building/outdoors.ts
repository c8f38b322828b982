import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import {
  BackSide,
  CanvasTexture,
  CylinderGeometry,
  LinearFilter,
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
/** Stars are small and need finer texels; they are never seen from so far that they need mipmaps. */
const PIXELS = {
  country: { width: 2048, height: 512 },
  space: { width: 4096, height: 1024 },
} as const
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
  const { width, height } = PIXELS[place]
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  const metres = { x: width / (2 * Math.PI * RADIUS), y: height / HEIGHT }
  if (!context) console.warn('What is outside could not be painted.')
  else if (place === 'country') paintCountry(context, mood === 'day', materials === 'warm')
  else paintSpace(context, mood === 'day', layout.shell.light.sun.azimuth, metres)
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  if (place === 'space') {
    texture.generateMipmaps = false
    texture.minFilter = LinearFilter
  }
  const material = new MeshBasicMaterial({ map: texture, side: BackSide, fog: false })
  material.color.setScalar(BRIGHTNESS[place][mood])
  const mesh = new Mesh(new CylinderGeometry(RADIUS, RADIUS, HEIGHT, 32, 1, true), material)
  mesh.position.y = EYE
  mesh.name = 'outdoors'
  return mesh
}
