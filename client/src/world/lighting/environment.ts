import {
  type Object3D,
  PMREMGenerator,
  type Scene,
  type Vector3,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three'

/**
 * The room itself as image-based light, seen from `position`: nothing to download, and reflections show
 * the windows and coves where they are. What is in the scene beside `room` is left out.
 */
export function captureEnvironment(
  renderer: WebGLRenderer,
  scene: Scene,
  room: Object3D,
  position: Vector3,
  size: number,
): WebGLRenderTarget {
  const hidden = others(scene, room).filter((object) => object.visible)
  for (const object of hidden) object.visible = false
  const generator = new PMREMGenerator(renderer)
  const before = scene.environment
  scene.environment = null
  const target = generator.fromScene(scene, 0, 0.1, 200, { size, position })
  scene.environment = before
  generator.dispose()
  for (const object of hidden) object.visible = true
  return target
}

/** Everything beside the way from the scene down to the room. */
function others(scene: Scene, room: Object3D): Object3D[] {
  const found: Object3D[] = []
  for (let node = room; node.parent && node !== scene; node = node.parent) {
    found.push(...node.parent.children.filter((child) => child !== node))
  }
  return found
}
