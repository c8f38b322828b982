import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import {
  BufferAttribute,
  BufferGeometry,
  CanvasTexture,
  Mesh,
  MeshBasicMaterial,
  SRGBColorSpace,
} from 'three'
import { drawLogo } from './draw-logo.ts'
import { drawImage, drawPicture } from './draw-picture.ts'
import type { Cell } from './picture.ts'
import { type PlacedPicture, packPictures } from './pictures.ts'

/** Screens shine; prints are lit by the room, about as a white wall is. */
const BRIGHTNESS = { screen: 1, print: 0.82, letters: 1 } as const

const failed = new Set<string>()

/** All pictures of a room in one draw call: one canvas, one mesh. */
export function pictureMesh(
  placed: readonly PlacedPicture[],
  theme: Theme,
  size: number,
  anisotropy: number,
): Mesh<BufferGeometry, MeshBasicMaterial> {
  const cells = packPictures(
    placed.map(({ picture }) => picture),
    size,
  )
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = anisotropy
  const context = canvas.getContext('2d')
  if (context) {
    placed.forEach(({ picture }, i) => {
      const cell = cells[i]!
      drawPicture(context, cell, picture, theme)
      const show = (address: string, draw: (image: HTMLImageElement) => void) =>
        loadImage(address, (image) => {
          draw(image)
          texture.needsUpdate = true
        })
      if (picture.image) show(picture.image, (image) => drawImage(context, cell, image))
      if (picture.logo && theme.logo) {
        show(theme.logo, (image) => drawLogo(context, cell, picture.kind, theme.logoGround, image))
      }
    })
  }
  const material = new MeshBasicMaterial({
    map: texture,
    vertexColors: true,
    transparent: true,
    toneMapped: false,
  })
  const mesh = new Mesh(geometryOf(placed, cells, size), material)
  mesh.name = 'pictures'
  return mesh
}

function geometryOf(
  placed: readonly PlacedPicture[],
  cells: readonly Cell[],
  size: number,
): BufferGeometry {
  const positions = new Float32Array(placed.length * 12)
  const uvs = new Float32Array(placed.length * 8)
  const colours = new Float32Array(placed.length * 12)
  const indices: number[] = []
  placed.forEach(({ corners, picture }, i) => {
    positions.set(corners, i * 12)
    const { x, y, width, height } = cells[i]!
    const [left, right] = [(x + 0.5) / size, (x + width - 0.5) / size]
    const [bottom, top] = [1 - (y + height - 0.5) / size, 1 - (y + 0.5) / size]
    uvs.set([left, bottom, right, bottom, right, top, left, top], i * 8)
    colours.fill(BRIGHTNESS[picture.kind], i * 12, i * 12 + 12)
    indices.push(...[0, 1, 2, 0, 2, 3].map((corner) => corner + i * 4))
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2))
  geometry.setAttribute('color', new BufferAttribute(colours, 3))
  geometry.setIndex(indices)
  return geometry
}

function loadImage(address: string, onLoad: (image: HTMLImageElement) => void): void {
  const image = new Image()
  image.onload = () => onLoad(image)
  image.onerror = () => {
    // The text stays. One line a picture, however often the room is built.
    if (!failed.has(address)) console.warn(`Picture ${address} could not be loaded.`)
    failed.add(address)
  }
  image.src = address
}
