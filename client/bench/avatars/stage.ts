import {
  AgXToneMapping,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three'

/**
 * A lit floor to stand on, and a camera.
 * @param ratio device pixels per CSS pixel: below 1 for measuring script with a software renderer
 */
export function createStage(width: number, height: number, ratio: number) {
  const renderer = new WebGLRenderer({ antialias: ratio >= 1 })
  renderer.setPixelRatio(ratio)
  renderer.setSize(width, height, false)
  renderer.toneMapping = AgXToneMapping
  renderer.toneMappingExposure = 1.25
  document.body.append(renderer.domElement)
  const scene = new Scene()
  scene.background = new Color('#d5d9db')
  const sun = new DirectionalLight('#fff3e2', 2.4)
  sun.position.set(2.5, 5, 4)
  const floor = new Mesh(
    new PlaneGeometry(200, 200).rotateX(-Math.PI / 2),
    new MeshStandardMaterial({ color: '#bbb8b2', roughness: 0.8 }),
  )
  scene.add(sun, new HemisphereLight('#f4f7ff', '#b9a893', 1.6), floor)
  const camera = new PerspectiveCamera(50, width / height, 0.1, 200)
  return { renderer, scene, camera }
}

export type Stage = ReturnType<typeof createStage>

/** Where all of a square crowd of `count` is in view. */
export function overlook(camera: PerspectiveCamera, count: number): void {
  const side = Math.ceil(Math.sqrt(count))
  camera.position.set(0, side * 0.45 + 1.5, side * 1.15 * 0.75 + 3)
  camera.lookAt(0, 0.6, 0)
}

/** Before a wall of people, `columns` beside each other, all of it in view. */
export function faceWall(camera: PerspectiveCamera): void {
  camera.position.set(0, 9, 20)
  camera.lookAt(0, 9, 0)
}

/** A visitor's view from within a crowd. */
export function standInside(camera: PerspectiveCamera): void {
  camera.position.set(0, 1.7, 0)
  camera.lookAt(10, 1.4, 10)
}
